/** Payments under way in this n8n process, by claim: which execution makes them. */
const UNDER_WAY = new Map<string, string>();

/**
 * Takes a payment for an execution.
 *
 * @param executionId n8n gives none to a tool that its MCP Server Trigger calls
 * @returns the execution that makes it already, if one does
 */
export function takeUnderWay(claim: string, executionId: string | undefined): string | undefined {
	const other = UNDER_WAY.get(claim);
	if (other === undefined) UNDER_WAY.set(claim, executionId ?? '(no ID)');
	return other;
}

/** Gives a payment back that {@link takeUnderWay} took. */
export function endUnderWay(claim: string): void {
	UNDER_WAY.delete(claim);
}
