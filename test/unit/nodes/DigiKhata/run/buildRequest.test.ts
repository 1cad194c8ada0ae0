import type { Field } from '../../../../../nodes/DigiKhata/contract/field';
import type { EkoRequest } from '../../../../../nodes/DigiKhata/contract/operation';
import { lines } from '../../../../../nodes/DigiKhata/fields/kinds/lines';
import { reference } from '../../../../../nodes/DigiKhata/fields/kinds/reference';
import { buildRequest } from '../../../../../nodes/DigiKhata/run/buildRequest';

const named = (eko: string): Field => reference({ label: 'Any', eko }, 'Enter it.');
const FIELDS = {
	personId: named('person_id'),
	cardId: named('card_id'),
	address: lines({ label: 'Address', eko: 'address_lines' }, 'Enter it.'),
	note: reference({ label: 'Note' }, 'Enter it.'),
};
const VALUES = {
	initiatorId: '9123456780',
	userCode: '20810200',
	clientRefId: 'ref-1',
	personId: '9876543210',
	cardId: 'a/b?c#d',
	address: ['123 MG Road', 'Pune'],
	note: 'for the node only',
};
const ON_EVERY_CALL = {
	initiator_id: '9123456780',
	user_code: '20810200',
	client_ref_id: 'ref-1',
};

function build(path: string, rest: Partial<EkoRequest> = {}): EkoRequest {
	return buildRequest({ method: 'POST', path, fields: FIELDS, ...rest }, VALUES);
}

describe('a request', () => {
	test('leaves out what is empty', () => {
		const values = { ...VALUES, userCode: '' };
		const { parameters } = buildRequest({ method: 'GET', path: '/', fields: {} }, values);
		expect(parameters).toStrictEqual({ initiator_id: '9123456780', client_ref_id: 'ref-1' });
	});

	test.each(['GET', 'POST', 'PUT'] as const)('by %s has all fields under Eko’s names', (method) => {
		expect(build('/person', { method })).toStrictEqual({
			method,
			path: '/person',
			parameters: {
				...ON_EVERY_CALL,
				person_id: '9876543210',
				card_id: 'a/b?c#d',
				address_lines: ['123 MG Road', 'Pune'],
			},
		});
	});

	test('has in its path what that names, encoded, and does not repeat it', () => {
		const { path, parameters } = build('/person/{person_id}/card/{card_id}/otp');
		expect(path).toBe('/person/9876543210/card/a%2Fb%3Fc%23d/otp');
		expect(parameters).toStrictEqual({
			...ON_EVERY_CALL,
			address_lines: ['123 MG Road', 'Pune'],
		});
	});

	test('has the operation’s constants, too', () => {
		const { parameters } = build('/person/{person_id}', { parameters: { service: 7 } });
		expect(parameters).toMatchObject({ ...ON_EVERY_CALL, service: 7 });
	});

	test('leaves the path as it is for the next item', () => {
		const operation = { method: 'GET' as const, path: '/person/{person_id}', fields: FIELDS };
		const paths = ['1', '2'].map(
			(personId) => buildRequest(operation, { ...VALUES, personId }).path,
		);
		expect(paths).toEqual(['/person/1', '/person/2']);
	});
});
