import { answer } from '../../simulator/answer';
import { ENDPOINTS } from '../../simulator/endpoints';
import { SIMULATOR_KEYS } from '../../simulator/keys';
import type { HttpReply, Reply } from '../../simulator/reply';
import { freshState } from '../../simulator/state';
import { TEST_NUMBERS } from '../../simulator/testNumbers';
import { NOW, SIGNED } from './signedCall';

/** All but the ones that take real steps. */
const ALWAYS_THE_SAME = TEST_NUMBERS.filter(
	({ customerId }) => !['9000200012', '9000200013'].includes(customerId),
);

const NOBODY_KNOWS = { otp: '654321', otp_ref_id: 'any reference will do' };
const DETAILS = { name: 'Asha Kumari', dob: '1990-05-15', residence_address: ['Pune'] };

/** Each endpoint of a sender: what it takes, Eko's success, what stands for the Aadhaar number. */
const SENDER_ENDPOINTS = [
	['GET', '', {}, 2129, 'customer_id'],
	['POST', '', DETAILS, 0, 'customer_id'],
	['POST', '/otp', {}, 0, 'customer_id'],
	['POST', '/otp/verify', NOBODY_KNOWS, 0, 'otp'],
	['GET', '/aadhaar/consent/languages', { org_id: '1' }, 0, 'customer_id'],
	['GET', '/aadhaar/consent/details', { org_id: '1', consent_language: '4' }, 0, 'customer_id'],
	['POST', '/aadhaar/otp', { aadhar: '312345678909' }, 0, 'aadhar'],
	['POST', '/aadhaar/otp/verify', NOBODY_KNOWS, 0, 'otp'],
	['POST', '/pan', { pan_number: 'ABCDE1234F' }, 0, 'pan_number'],
] as const;

test('these are all the endpoints that have a customer_id', () => {
	const withCustomer = ENDPOINTS.filter(
		({ path }) => path.includes('{customer_id}') && !path.includes('recipient'),
	);
	expect(withCustomer.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
		SENDER_ENDPOINTS.map(
			([method, path]) => `${method} /customer/payment/ppi-digikhata/sender/{customer_id}${path}`,
		).sort(),
	);
});

describe.each(SENDER_ENDPOINTS)(
	'%s …/sender/{customer_id}%s',
	(method, path, own, success, field) => {
		const state = freshState();
		const parameters: Record<string, unknown> = {
			initiator_id: '9876543210',
			user_code: '20810200',
			client_ref_id: 'ref-0001',
			...own,
		};

		function ask(customerId: string): Reply {
			const call = {
				method,
				path: `/ekoapi/v3/customer/payment/ppi-digikhata/sender/${customerId}${path}`,
				query: method === 'GET' ? (parameters as Record<string, string>) : {},
				headers: SIGNED,
				body: parameters,
			};
			return answer(call, SIMULATOR_KEYS, NOW, state);
		}

		function bodyOf(customerId: string): unknown {
			return JSON.parse((ask(customerId) as HttpReply).body);
		}

		test('every test number answers as its line says, every time, and nobody is texted', () => {
			for (const { customerId, youSee } of [...ALWAYS_THE_SAME, ...ALWAYS_THE_SAME]) {
				const reply = ask(customerId);
				const seen =
					reply.kind === 'http'
						? { http: reply.httpStatus, status: reply.envelopeStatus, sms: reply.sms }
						: { http: null, status: null, sms: null };
				const [, http] = /HTTP (\d+)/.exec(youSee) ?? [];
				const [, status] = /status (\d+)/.exec(youSee) ?? [];
				expect({ customerId, ...seen }).toEqual({
					customerId,
					http: http === undefined ? seen.http : Number(http),
					status: status === undefined ? seen.status : Number(status),
					sms: null,
				});
			}
		});

		test.each(['9000200001', '9000200006', '9000200009', '9000200011'])(
			'the success of %s is Eko’s',
			(customerId) => {
				expect(bodyOf(customerId)).toMatchObject({ status: success });
			},
		);

		test('the numbers that repeat something personal repeat the most personal there is', () => {
			const value = (customerId: string): unknown =>
				field === 'customer_id' ? customerId : parameters[field];
			expect(bodyOf('9000200008')).toMatchObject({ [field]: value('9000200008') });
			expect(bodyOf('9000200009')).toMatchObject({ data: { [field]: value('9000200009') } });
			expect(bodyOf('9000200010')).toMatchObject({
				invalid_params: { [field]: `${String(value('9000200010'))} is not valid` },
			});
			expect(bodyOf('9000000461')).toMatchObject({
				invalid_params: { [field]: expect.stringMatching(/^is not a valid [A-Za-z ]+$/) as string },
			});
		});
	},
);
