import type { IExecuteFunctions } from 'n8n-workflow';

import type { ItemResult } from './itemResult';

/**
 * Shows in the output panel what the items do not say: how many were not sent again in a new try, and
 * how many duplicates were left out. Versions of n8n before 2.8 show no hints.
 *
 * @param sentEarlier how many items were sent in an earlier try
 */
export function showHints(
	context: Pick<IExecuteFunctions, 'addExecutionHints'>,
	sentEarlier: number,
	results: ReadonlyArray<ItemResult | undefined>,
): void {
	const duplicates = results.filter(
		(result) => result && 'facts' in result && result.facts.duplicate_of !== undefined,
	).length;
	const hints = [
		sentEarlier > 0 && `Sent in an earlier try and not sent again: ${formatCount(sentEarlier)}.`,
		duplicates > 0 && `Left out as duplicates of an earlier item: ${formatCount(duplicates)}.`,
	].filter((hint) => hint !== false);
	if (hints.length === 0) return;
	const show = context.addExecutionHints as IExecuteFunctions['addExecutionHints'] | undefined;
	show?.call(
		context,
		...hints.map((message) => ({
			message,
			type: 'info' as const,
			location: 'outputPane' as const,
		})),
	);
}

function formatCount(count: number): string {
	return count === 1 ? '1 item' : `${count} items`;
}
