import { credentialFor } from './eko';
import { type Reply, withLocalEko } from './localEko';
import { runDigiKhata } from './runWorkflow';
import { ON_ERROR } from './settings';

const PAN = 'PQRPS5678Z';
/** The PAN in any case, with anything but letters and digits in it. */
const SHOWN = new RegExp([...PAN].join('[^0-9A-Za-z]*'), 'i');

/** Replies that repeat the PAN wherever a reply has room for it. */
const ECHOES: ReadonlyArray<readonly [what: string, reply: (pan: string) => Reply]> = [
	[
		'a success',
		(pan) => ({
			status: 0,
			message: `PAN ${pan} is valid`,
			pan_number: pan,
			data: { sender_name: pan, [pan]: [pan], customer_profile: { name: pan, balance: pan } },
		}),
	],
	['a refusal', (pan) => ({ status: 463, message: `No user has ${pan}`, data: { pan } })],
	[
		'invalid parameters',
		(pan) => ({ status: 461, invalid_params: { pan_number: `${pan} is not valid`, [pan]: 'bad' } }),
	],
	['a status that nobody knows', (pan) => ({ status: 5000, message: pan })],
	['HTTP 400', (pan) => [400, `PAN ${pan} is malformed`]],
	['HTTP 403', (pan) => [403, pan]],
	['HTTP 500', (pan) => [500, `{"status":1,"message":"${pan}"}`]],
	['plain text', (pan) => [200, `OK: ${pan}`]],
];

async function run(reply: Reply, setup: Partial<Parameters<typeof runDigiKhata>[0]> = {}) {
	return await withLocalEko(
		() => reply,
		async ({ baseUrl, calls }) => {
			const result = await runDigiKhata({
				items: [{ customer_id: '9123400001', pan: 'pqrps 5678 z' }],
				credential: credentialFor(baseUrl),
				...setup,
				parameters: {
					operation: 'validateSenderPan',
					panNumber: '={{ $json.pan }}',
					...setup.parameters,
				},
			});
			return { ...result, calls };
		},
	);
}

// Spellings are the matter of the unit tests.
test.each(ECHOES)(
	'a PAN that Eko repeats stands in nothing that n8n stores: by %s',
	async (_what, reply) => {
		for (const [index, onError] of ON_ERROR.entries()) {
			const { run: stored, calls } = await run(reply('pqrps-5678-z'), {
				parameters: { simplify: index > 0, panNumber: PAN },
				settings: { onError },
			});

			const { error, runData } = stored.data.resultData;
			expect(calls[0]?.body?.pan_number).toBe(PAN);
			expect(JSON.stringify([error, runData.DigiKhata])).not.toMatch(SHOWN);
		}
	},
);

describe('a client reference', () => {
	test.each(['PQRPS5678Z', 'pan_pqrps_5678_z'])(
		'that holds the PAN is refused before anything is sent: %s',
		async (clientRefId) => {
			const { error, calls } = await run({}, { parameters: { options: { clientRefId } } });

			expect(calls).toEqual([]);
			expect(error?.message).toBe('Item 1: Client Reference ID contains the PAN Number');
			expect(error?.description).toContain('References are shown and stored.');
			expect(JSON.stringify(error)).not.toMatch(SHOWN);
		},
	);

	test.each(['PQRPS5678', 'PQRPS5678Y'])(
		'that holds less of it is sent: %s',
		async (clientRefId) => {
			const { calls } = await run(
				{ status: 0, data: {} },
				{ parameters: { options: { clientRefId } } },
			);

			expect(calls[0]?.body?.client_ref_id).toBe(clientRefId);
		},
	);

	test('that holds the Aadhaar number in groups is refused', async () => {
		const { error, calls } = await run(
			{},
			{
				parameters: {
					operation: 'generateSenderAadhaarOtp',
					aadhaarNumber: '312345678909',
					options: { clientRefId: '3123-4567-8909' },
				},
			},
		);

		expect(calls).toEqual([]);
		expect(error?.message).toBe('Item 1: Client Reference ID contains the Aadhaar Number');
	});
});
