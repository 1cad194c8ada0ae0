/** The first steps in a new n8n that a person would otherwise take by hand. */
import { setTimeout as sleep } from 'node:timers/promises';

import { Advice, lastLinesOf } from './progress';
import type { Running } from './processes';

const PATIENCE_MS = 3 * 60_000;

/** Who the editor's owner is. Published on purpose: this n8n is on loopback and short-lived. */
export const demoOwner = {
	email: 'demo@example.com',
	password: 'DigiKhata-demo-1',
	firstName: 'Demo',
	lastName: 'Owner',
} as const;

/** Waits until the editor answers. If n8n ends before that, says so with its last lines. */
export async function untilReady(url: string, n8n: Running): Promise<void> {
	const ended = n8n.finished.then(({ output }) => {
		throw new Advice('n8n ended while starting. See its last lines above.', lastLinesOf(output));
	});
	const over = new AbortController();
	await Promise.race([ended, answers(url, over.signal)]).finally(() => over.abort());
}

/** Creates the owner the way n8n's own set-up page does, so that nobody has to fill it in. */
export async function createOwner(url: string): Promise<void> {
	const response = await post(`${url}/rest/owner/setup`, demoOwner);
	if (response.ok) return;
	throw new Advice(`n8n did not accept the demo's owner (HTTP ${response.status}).`);
}

async function answers(url: string, over: AbortSignal): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	while (Date.now() < deadline && !over.aborted) {
		const response = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		// Old pages answer before the editor's own requests are served.
		if (response?.ok && (await fetch(`${url}/rest/settings`).catch(() => undefined))?.ok) return;
		await sleep(500);
	}
	throw new Advice(`n8n did not answer on ${url} for ${PATIENCE_MS / 60_000} minutes.`);
}

function post(url: string, body: object): Promise<Response> {
	return fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
}
