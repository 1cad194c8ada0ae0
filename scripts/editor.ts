/** The editor of a new n8n. */
import type { Running } from './processes';
import { untilOrEnd } from './until';

/** Who the editor's owner is. Published on purpose: this n8n is on loopback and short-lived. */
export const demoOwner = {
	email: 'demo@example.com',
	password: 'DigiKhata-demo-1',
	firstName: 'Demo',
	lastName: 'Owner',
} as const;

/** Waits until the editor answers. If n8n ends before that, says so with its last lines. */
export async function untilReady(url: string, n8n: Running): Promise<void> {
	// Old pages answer before the editor's own requests are served.
	for (const path of ['healthz/readiness', 'rest/settings']) {
		await untilOrEnd('an answer of n8n', n8n, async () => {
			const response = await fetch(`${url}/${path}`).catch(() => undefined);
			return response?.ok || undefined;
		});
	}
}
