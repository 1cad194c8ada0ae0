import { sender } from '../../../../../nodes/DigiKhata/operations/sender';
import { getTransactionStatus } from '../../../../../nodes/DigiKhata/operations/transaction/getTransactionStatus.operation';
import { validateSenderPan } from '../../../../../nodes/DigiKhata/operations/sender/validateSenderPan.operation';
import { ACCESS_KEY, callAnswered, callThrough, DEVELOPER_KEY } from '../../../support';

const good = () => Promise.resolve({ statusCode: 200, headers: {}, body: '{"status":463}' });
const broken = () => Promise.reject(new Error('socket hang up'));
const canceled = () => true;

describe('a call to Eko', () => {
	test('that was canceled on the way is unknown for that reason, and broken otherwise', async () => {
		expect((await callThrough(broken, {}, canceled)).outcome).toEqual({
			kind: 'unknown',
			cause: 'canceled',
		});
		expect((await callThrough(broken)).outcome).toEqual({
			kind: 'unknown',
			cause: 'connectionLost',
		});
	});

	// Canceling used to make an unknown outcome of it, which nobody may send again.
	test('that never reached Eko is known not to be sent, though canceled', async () => {
		const refused = () => Promise.reject(Object.assign(new Error('x'), { syscall: 'connect' }));
		const { outcome } = await callThrough(refused, {}, canceled);
		expect(outcome).toEqual({ kind: 'not_sent', cause: 'connect' });
	});

	test('is not stopped when the reply came all the same', async () => {
		const { outcome } = await callThrough(good, {}, canceled);
		expect(outcome).toMatchObject({ kind: 'refused', cause: 'status' });
	});

	// What is thrown would cost the references of the other items of the run.
	test('does not throw, whatever a reply does to its reader', async () => {
		const read = (): never => {
			throw new Error('canary');
		};
		const { outcome, message } = await callAnswered(
			200,
			{ status: 0 },
			{ operation: { effect: 'sendsOtp', replies: { 0: read } } },
		);
		expect(outcome).toEqual({ kind: 'unknown', cause: 'connectionLost' });
		expect(message?.description).toContain('An OTP may have been sent');
	});

	test('says what a refusal means where it answers nothing', async () => {
		const operation = { ...getTransactionStatus, adviceWhenRefused: 'This says nothing.' };
		const { outcome, message } = await callAnswered(200, { status: 168 }, { operation });
		expect(outcome.kind).toBe('unknown');
		expect(message).toMatchObject({
			message: 'Eko does not know this transaction (status 168)',
			description: 'This says nothing.',
		});
		const invalid = { status: 461, invalid_params: { tid: 'is wrong' } };
		const refused = await callAnswered(200, invalid, { operation });
		expect(refused.message?.description).toBe('tid: is wrong. This says nothing.');
	});

	test('that changes something says by the resource’s advice how to learn whether it did', async () => {
		const operation = { ...validateSenderPan, effect: 'writes' as const };
		const { message } = await callAnswered(500, '', { operation });
		expect(message?.description).toBe(sender.adviceWhenUnknown);
	});

	test('names the environment and the timeout of its own', async () => {
		expect((await callAnswered(403, '')).message?.description).toContain('(sandbox)');
		const { message } = await callThrough(() => new Promise(() => undefined), { timeout: 5 });
		expect(message?.message).toBe('Eko did not answer within 0.005 seconds');
	});
});

describe('what a call comes to', () => {
	test('holds neither the Aadhaar number nor a key, wherever Eko puts them', async () => {
		// An echo in another place than the message was once kept.
		const data = { otp_ref_id: 'a', intent_id: 312345678909, kyc_request_id: '3123-4567-8909' };
		const message = `OTP for 3123 4567 8909 by ${ACCESS_KEY} of ${DEVELOPER_KEY}`;
		const { outcome } = await callAnswered(200, { status: 0, message, data });
		expect(outcome).toMatchObject({
			kind: 'success',
			envelope: { message: 'OTP for [hidden] by [hidden] of [hidden]' },
			result: { otp_ref_id: 'a', intent_id: '[hidden]', kyc_request_id: '[hidden]' },
		});
		expect(JSON.stringify(outcome)).not.toMatch(/31234|4567|unit-/);
	});

	test('holds no PAN in all that Eko echoes', async () => {
		const call = { operation: validateSenderPan, secrets: { exact: ['PQRPS5678Z'] } };
		const response = {
			status: 0,
			message: 'PAN pqrps5678z is linked',
			pan_number: 'PQRPS 5678 Z',
			data: { sender_name: 'pqrps-5678-z', customer_profile: { balance: 'PQRPS5678Z' } },
		};
		const { outcome } = await callAnswered(200, response, call);
		expect(outcome).toMatchObject({
			kind: 'success',
			result: { sender_name: '[hidden]', balance: '[hidden]', next_step: 'done' },
		});
		expect(JSON.stringify(outcome)).not.toMatch(/pqrps|5678.?z/i);
	});
});
