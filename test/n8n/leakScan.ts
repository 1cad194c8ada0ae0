import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { until } from '../../scripts/until';
import { n8nVersions } from '../../scripts/pinnedTools';
import { numberedSteps, reportFailure } from '../../scripts/progress';
import { packProject } from '../../scripts/projectTarball';
import { temporaryFolder } from '../temporaryFolder';
import { checks } from '../checks';
import { ON_ERROR } from '../engine/settings';
import {
	controlWorkflow,
	errorWorkflow,
	type LeakOperation,
	leakPath,
	leakWorkflow,
} from './leakWorkflows';
import { stageFor, startHost } from './stage';

/**
 * Looks for canaries in everything that a real n8n outputs, logs and stores: an Aadhaar number, a PAN,
 * both keys and every signature. The workflows get number and PAN encoded and decode them in the field's
 * expression, so that no place at all may hold it readable, not even the input items. A control
 * workflow outputs another number readable, to show that the scan finds what is there.
 */

const AADHAAR = '400123456787';
const CONTROL = '500123456788';
const KEYS = { developerKey: 'canary-developer-key-7f3a', accessKey: 'canary-access-key-91bc' };

const PAN = 'PQRPS5678Z';

/** The operations that are handed a secret, and the secret as people write it. */
const OPERATIONS: ReadonlyArray<LeakOperation & { readonly written: readonly string[] }> = [
	{
		operation: 'generateSenderAadhaarOtp',
		field: 'aadhaarNumber',
		written: [
			AADHAAR,
			AADHAAR.replace(/(\d{4})(?=\d)/g, '$1 '),
			AADHAAR.replace(/(\d{4})(?=\d)/g, '$1-'),
		],
	},
	{ operation: 'validateSenderPan', field: 'panNumber', written: [PAN, 'pqrps 5678 z'] },
];

/** What happens to the request, by the simulator's test numbers. */
const SITUATIONS = {
	success: '9123456780',
	'a success that echoes the secret': '9000200009',
	'a refusal': '9000000308',
	'a refusal that echoes the secret': '9000200010',
	'HTTP 403': '9000100403',
	'HTTP 500 that echoes the request': '9000200008',
	'a reset connection': '9000200004',
	'a timeout': '9000200005',
};

const version = n8nVersions.current;
const step = numberedSteps(6);

async function main(): Promise<void> {
	const tarball = await step('Building and packing the package', () =>
		packProject(temporaryFolder('leaks')),
	);
	const stage = await step(`Preparing ${version.title}`, () => stageFor(version, tarball));
	const host = await step('Starting n8n', () =>
		startHost(stage, { settings: { N8N_LOG_LEVEL: 'debug' }, simulator: KEYS }),
	);
	const { api, simulator } = host;
	await step('Publishing the workflows', async () => {
		const errorWorkflowId = await api.createWorkflow(errorWorkflow);
		await api.activate(errorWorkflowId);
		const workflows = OPERATIONS.flatMap((operation) =>
			ON_ERROR.map((onError) => leakWorkflow(operation, onError, host.ekoApi, errorWorkflowId)),
		);
		for (const workflow of [...workflows, controlWorkflow]) {
			await api.activate(await api.createWorkflow(workflow));
		}
	});

	const replies: Array<[title: string, text: string]> = [];
	await step('Running every situation with every On Error setting', async () => {
		const call = async (path: string, body: object): Promise<string> => {
			const response = await api.webhook(path, body);
			return `${response.status} ${await response.text()}`;
		};
		const encoded = (text: string): string => Buffer.from(text).toString('base64');
		await call('leak-control', { secret: encoded(CONTROL) });
		for (const operation of OPERATIONS) {
			for (const onError of ON_ERROR) {
				for (const [situation, customer] of Object.entries(SITUATIONS)) {
					for (const secret of operation.written.map(encoded)) {
						const path = leakPath(operation, onError);
						replies.push([`${situation}, ${path}`, await call(path, { customer, secret })]);
					}
				}
			}
		}
		// Error workflows start after the run that failed has been stored.
		await until(
			'the error workflows',
			async () => runsIn(await host.storedRows()) >= runsExpected(replies),
		);
		await host.stop();
	});

	const places = await step('Searching', async () => [
		...replies.map(([title, text]) => [`reply of the webhook: ${title}`, text] as const),
		['what n8n printed', host.log()] as const,
		...filesBelow(host.n8n.userFolder).map((file) => [file, readFileSync(file, 'latin1')] as const),
		['the rows of the database', await host.storedRows()] as const,
	]);
	report(
		places,
		replies,
		simulator.requests.map(({ headers }) => String(headers['secret-key'])),
	);
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));
}

function runsIn(rows: string): number {
	return rows.match(/^execution_entity /gm)?.length ?? 0;
}

/** One for each call, one for the control, and one of the error workflow for each run that stopped. */
function runsExpected(replies: ReadonlyArray<readonly [title: string, text: string]>): number {
	const stopped = replies.filter(
		([title, text]) => title.includes('stopWorkflow') && text.startsWith('500'),
	);
	return replies.length + 1 + stopped.length;
}

/** Finds digits and letters in any grouping and case, and text as it stands or with JSON's escapes. */
function finder(canary: string): RegExp {
	const isPersonal = [AADHAAR, CONTROL, PAN].includes(canary);
	const escaped = [...canary].map((sign) => sign.replace(/[+/.]/, '\\$&').replace('\\/', '\\\\*/'));
	return isPersonal ? new RegExp(escaped.join('[\\s.,_-]?'), 'i') : new RegExp(escaped.join(''));
}

function report(
	places: ReadonlyArray<readonly [place: string, text: string]>,
	replies: ReadonlyArray<readonly [string, string]>,
	signatures: readonly string[],
): void {
	const { check, close } = checks();
	const hits = (canary: string): string[] =>
		places.filter(([, text]) => finder(canary).test(text)).map(([place]) => place);
	const secrets = {
		'Aadhaar number': [AADHAAR],
		PAN: [PAN],
		'developer key': [KEYS.developerKey],
		'access key': [KEYS.accessKey, Buffer.from(KEYS.accessKey).toString('base64')],
		[`${signatures.length} signatures`]: signatures,
	};
	console.log();
	for (const [name, canaries] of Object.entries(secrets)) {
		const found = [...new Set(canaries.flatMap(hits))];
		check(`${name}: ${found.length === 0 ? 'nowhere' : found.join('; ')}`, found.length === 0);
	}
	check(
		'the scan finds the control number in the database',
		hits(CONTROL).includes('the rows of the database'),
	);
	const rows = places.find(([place]) => place === 'the rows of the database')?.[1] ?? '';
	const runs = runsIn(rows);
	const expected = runsExpected(replies);
	check(
		`${runs} runs are stored, those of the error workflow included (${expected} expected)`,
		runs === expected,
	);
	check('every situation was reached', signatures.length === replies.length);
	console.log(`\n${places.length} places searched`);
	close();
}

main().catch(reportFailure);
