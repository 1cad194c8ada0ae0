/**
 * Waits for a reply until the deadline. n8n's HTTP client can lose a reply that does not decompress:
 * then it never settles, not even by the timeout it was given.
 *
 * @param timeout milliseconds
 * @returns undefined when the deadline came first
 */
export async function withTimeout<T>(
	response: Promise<T>,
	timeout: number,
): Promise<T | undefined> {
	const late = AbortSignal.timeout(timeout);
	let expire = (): void => undefined;
	const expired = new Promise<undefined>((resolve) => {
		expire = () => resolve(undefined);
		late.addEventListener('abort', expire);
	});
	return await Promise.race([response, expired]).finally(() =>
		late.removeEventListener('abort', expire),
	);
}
