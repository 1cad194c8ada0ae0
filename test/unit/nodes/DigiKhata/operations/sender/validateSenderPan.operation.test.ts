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

	test('takes status 0 alone for a result', () => {
		expect(Object.keys(validateSenderPan.results)).toEqual(['0']);
	});

	test.each(SAMPLES)('reads what Eko says by $reply.status: $what', ({ reply, result }) => {
		expect(outcomeFor(validateSenderPan, reply)).toStrictEqual(result);
	});

	test('is complete also when Eko does not describe the wallet', () => {
		expect(outcomeFor(validateSenderPan, { status: 0 })).toEqual({ next_step: 'done' });
	});

	test.each([319, 461, 463, 585])('is refused by %d', (status) => {
		expect(outcomeFor(validateSenderPan, { status })).toBe('refused: status');
	});
});
