import type { IDataObject } from 'n8n-workflow';

import {
	asText,
	isObject,
	parseEnvelope,
	readableText,
	readReference,
} from '../../../../../nodes/DigiKhata/eko/envelope';

describe('the envelope', () => {
	test('has its status as a number and all else as Eko sent it', () => {
		expect(parseEnvelope('{"status":"17","message":"m","data":[],"x":null}')).toEqual({
			status: 17,
			message: 'm',
			data: [],
			x: null,
		});
	});

	test.each([
		['12345678901234567890', '12345678901234567890'],
		['-12345678901234567890', '-12345678901234567890'],
		['[9007199254740993,1]', ['9007199254740993', 1]],
		['1234567890123456.5', 1234567890123456.5],
		['0.12345678901234567', 0.12345678901234567],
		['1.5e-300', 1.5e-300],
		['12345678901234567e2', 1234567890123456700],
		['1e+12345678901234567', Infinity],
		['"12345678901234567"', '12345678901234567'],
		['"a 12345678901234567 b"', 'a 12345678901234567 b'],
		['"\\\\", "y": 12345678901234567', '\\'],
	])('holds %s without rounding whole numbers', (json, expected) => {
		expect(parseEnvelope(`{"status":0,"x":${json}}`)?.x).toEqual(expected);
	});

	test('has names made of digits as they are', () => {
		const { x } = parseEnvelope('{"status":0,"x":{"12345678901234567":1}}') as IDataObject;
		expect(x).toEqual({ '12345678901234567': 1 });
	});
});

describe('an object', () => {
	test.each([
		[{}, true],
		[{ a: 1 }, true],
		[[], false],
		[null, false],
		[undefined, false],
		['{}', false],
		[0, false],
	])('is told from %j: %s', (value, expected) => {
		expect(isObject(value)).toBe(expected);
	});
});

describe('the OTP reference', () => {
	test.each([
		['leSLbMTF+/==', 'leSLbMTF+/=='],
		[
			'8617567988~8617567988~Channel4~4202888~4202888',
			'8617567988~8617567988~Channel4~4202888~4202888',
		],
		[' a ', ' a '],
		['0', '0'],
		[66748392, '66748392'],
		[0, '0'],
	])('of %j is %j', (otp_ref_id, expected) => {
		expect(readReference({ otp_ref_id }, 'otp_ref_id')).toBe(expected);
	});

	test.each([[''], [' '], ['\u00a0\r\n'], [null], [true], [[]], [['a']], [{}], [{ id: 'a' }]])(
		'of %j is none',
		(otp_ref_id) => {
			expect(readReference({ otp_ref_id } as IDataObject, 'otp_ref_id')).toBeUndefined();
		},
	);

	test('of a reply without it is none', () => {
		expect(readReference({ intent_id: 20 }, 'otp_ref_id')).toBeUndefined();
	});
});

test('a transaction’s ID is known by its own name', () => {
	expect(readReference({ tid: 2886522975, otp_ref_id: 'a' }, 'tid')).toBe('2886522975');
	expect(readReference({ otp_ref_id: 'a' }, 'tid')).toBeUndefined();
});

describe('a reply', () => {
	test('of a million characters is looked at, less the white space around it; of more it is not', () => {
		expect(readableText(' Bad Gateway\n')).toBe('Bad Gateway');
		expect(readableText('x'.repeat(1_000_000))).toHaveLength(1_000_000);
		expect(readableText('x'.repeat(1_000_001))).toBe('');
	});
});

test.each([
	['Down', 'Down'],
	['', ''],
	[undefined, ''],
	[null, ''],
	[7, '7'],
	[0, '0'],
	[false, 'false'],
	[{ en: 'Down' }, '{"en":"Down"}'],
])('a value of Eko’s as text: %j', (value, text) => {
	expect(asText(value)).toBe(text);
});
