import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator, IDeduplicationOutput } from 'n8n-workflow';

import { Remembered } from '../remembered';

/** Where n8n remembers. Test files share Node's globals, and n8n takes its memory once for a process. */
const place = globalThis as { remembered?: Remembered };

/** Has n8n remember here from now on. */
export function rememberIn(remembered: Remembered): void {
	place.remembered = remembered;
}

const deduplicator: Pick<IDataDeduplicator, 'checkProcessedAndRecord' | 'removeProcessed'> = {
	checkProcessedAndRecord: async (items) =>
		(await place.remembered?.record(items as string[])) as IDeduplicationOutput,
	removeProcessed: async (items) => await place.remembered?.forget(items as string[]),
};
if (!place.remembered) void DataDeduplicationService.init(deduplicator as IDataDeduplicator);
rememberIn(new Remembered());
