let last: Promise<unknown> = Promise.resolve();

/**
 * Makes calls one after the other, of all executions in this n8n process: for what is read and then
 * written, so that of two calls at once one undoes the other.
 *
 * @returns what the call returns, or throws what it throws
 */
export async function inTurn<T>(call: () => Promise<T>): Promise<T> {
	const own = last.then(call);
	last = own.catch(() => undefined);
	return await own;
}
