import { validateSenderPan } from '../../../../../../nodes/DigiKhata/operations/sender/validateSenderPan.operation';
import { outcomeFor } from '../sample';
import { SAMPLES } from './validateSenderPan.cases';

describe('Validate Sender PAN', () => {
	test('keeps the value that saved workflows store', () => {
		expect(validateSenderPan.value).toBe('validateSenderPan');
	});

	test('asks for the sender, then for the PAN', () => {
		expect(Object.keys(validateSenderPan.fields)).toEqual(['customerId', 'panNumber']);
	});

	test('counts as a change that texts nobody', () => {
		expect(validateSenderPan.effect).toBe('changes');
	});

	test('posts to the path of the PAN, with the PAN in the body', () => {
		const values = { customerId: '9123456780', panNumber: 'PQRPS5678Z' };
		expect(validateSenderPan.method).toBe('POST');
		expect(validateSenderPan.prepare(values)).toEqual({
			path: '/customer/payment/ppi-digikhata/sender/9123456780/pan',
			parameters: { pan_number: 'PQRPS5678Z' },
		});
	});

	test('takes these statuses for results', () => {
		expect(Object.keys(validateSenderPan.results)).toEqual(['0', '327', '585', '2136']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(validateSenderPan, reply)).toStrictEqual(result);
	});

	test('is complete also when Eko says so by the type alone', () => {
		const reply = { status: 0, response_type_id: 309 };
		expect(outcomeFor(validateSenderPan, reply)).toEqual({ next_step: 'done' });
	});

	// Any success was once taken for complete KYC.
	test.each([
		[{ status: 0 }],
		[{ status: 0, response_type_id: 2147, data: { application_id: '' } }],
		[{ status: 0, data: { customer_profile: {} } }],
		[{ status: 0, data: { customer_profile: null, kyc_state: 1 } }],
	])('is not known to be complete unless Eko speaks of the wallet: %j', (reply) => {
		expect(outcomeFor(validateSenderPan, reply)).toBe('unknown: noReference');
	});

	test.each([308, 319, 461, 463])('is refused by %d', (status) => {
		expect(outcomeFor(validateSenderPan, { status })).toBe('refused: status');
	});
});
