import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../nodes/DigiKhata/contract/field';
import type { Operation } from '../../../nodes/DigiKhata/contract/operation';
import { CALL_FIELDS } from '../../../nodes/DigiKhata/fields/common';
import { OPERATIONS } from '../../../nodes/DigiKhata/operations';
import { aadhaarNumber } from '../../../nodes/DigiKhata/operations/sender/fields';
import { NO_ENVIRONMENTS, UNUSABLE as BASE_URLS } from '../../unit/credentials/environment.cases';
import { UNUSABLE as KEYS } from '../../unit/credentials/keys.cases';
import {
	NOTHING,
	PADDED,
	UNUSABLE as REFERENCES,
} from '../../unit/nodes/DigiKhata/fields/common.cases';
import {
	SANDBOX_ONLY,
	UNUSABLE as AADHAAR_NUMBERS,
} from '../../unit/nodes/DigiKhata/fields/kinds/aadhaar.cases';
import { UNUSABLE as DATES } from '../../unit/nodes/DigiKhata/fields/kinds/date.cases';
import { NO_CONCURRENCY, NO_TIMEOUT } from '../../unit/nodes/DigiKhata/fields/kinds/integer.cases';
import { UNUSABLE as ADDRESSES } from '../../unit/nodes/DigiKhata/fields/kinds/lines.cases';
import { UNUSABLE as MOBILE_NUMBERS } from '../../unit/nodes/DigiKhata/fields/kinds/mobile.cases';
import { UNUSABLE as SENDER_NAMES } from '../../unit/nodes/DigiKhata/fields/kinds/name.cases';
import { UNUSABLE as OTPS } from '../../unit/nodes/DigiKhata/fields/kinds/otp.cases';
import { UNUSABLE as PANS } from '../../unit/nodes/DigiKhata/fields/kinds/pan.cases';
import { UNUSABLE as OTP_REFERENCES } from '../../unit/nodes/DigiKhata/fields/kinds/reference.cases';
import { NO_DIGITS } from '../../unit/nodes/DigiKhata/fields/normalize.cases';
import { saying } from '../../unit/nodes/DigiKhata/fields/otherTypes.cases';
import {
	NO_LANGUAGES,
	NO_ORGANIZATIONS,
} from '../../unit/nodes/DigiKhata/operations/sender/fields.cases';
import { GOOD } from './tableRun';

/** A value that cannot be used, and what is said to be wrong with it. */
export type Row = readonly [what: string, value: unknown, expected: string];

/** The bad values of one field. */
export interface FieldTable {
	/** The field as messages name it. */
	label: string;
	/** Of the item's field, the credential's or the option's. */
	name: string;
	rows: readonly Row[];
	/** Messages may have the same digits or words: the values are no secrets. */
	isPublic?: true;
}

/** As {@link FieldTable}, for a field of the node. */
export interface NodeFieldTable extends FieldTable {
	/** In which the rows are refused. */
	environment: 'custom' | 'production';
	/** One that has the field. */
	operation: Operation;
	/** Maps the field from the item's `value`. */
	parameters: IDataObject;
	/** What can be used. */
	good: unknown;
}

const mobileNumbers = [...MOBILE_NUMBERS, ...NO_DIGITS];
const userCodes = [...saying('is empty', NOTHING), ...saying('is not a user code', REFERENCES)];
const environments = NO_ENVIRONMENTS.map(
	([value]) => [JSON.stringify(value) ?? 'undefined', value] as const,
);

/** The bad values of every field, by the name of its parameter. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
	customerId: mobileNumbers,
	senderName: SENDER_NAMES,
	dateOfBirth: DATES,
	residenceAddress: ADDRESSES,
	otp: [...OTPS, ...NO_DIGITS],
	otpRefId: OTP_REFERENCES,
	orgId: NO_ORGANIZATIONS,
	consentLanguage: NO_LANGUAGES,
	aadhaarNumber: [...AADHAAR_NUMBERS, ...NO_DIGITS],
	panNumber: PANS,
	initiatorId: mobileNumbers,
	userCode: userCodes,
	clientRefId: saying('is not a valid reference', REFERENCES, PADDED),
};

/** Where no example will do: what the runs' items have. */
const GOOD_VALUES: IDataObject = {
	customerId: GOOD.customer_id,
	initiatorId: GOOD.initiator_id,
	userCode: GOOD.user_code,
	clientRefId: GOOD.client_ref_id,
};

const CARRYING_AADHAAR = OPERATIONS.filter(({ fields }) => 'aadhaarNumber' in fields);

/** One that carries an Aadhaar number, where one has the field: that number must show nowhere. */
function operationWith(name: string): Operation {
	const having = [...CARRYING_AADHAAR, ...OPERATIONS].find(({ fields }) => name in fields);
	return (having ?? CARRYING_AADHAAR[0]) as Operation;
}

/** A field for which there are no rows gets an empty table, which fails. */
function tableOf([name, { ui, example }]: [string, Field]): NodeFieldTable {
	const mapped = { [name]: '={{ $json.value }}' };
	return {
		label: ui.displayName,
		name,
		rows: ROWS[name] ?? [],
		environment: 'custom',
		operation: operationWith(name),
		parameters: name in CALL_FIELDS ? { options: mapped } : mapped,
		good: GOOD_VALUES[name] ?? example,
	};
}

/** Every field of the operations, and those that every call has, by name: the same name is the same field. */
const FIELDS = new Map<string, Field>([
	...OPERATIONS.flatMap(({ fields }) => Object.entries(fields)),
	...Object.entries(CALL_FIELDS as Record<string, Field>),
]);

/** Fields of the node, which each item has its own value of. */
export const NODE_FIELDS: readonly NodeFieldTable[] = [
	...[...FIELDS].map(tableOf),
	{
		...tableOf(['aadhaarNumber', aadhaarNumber]),
		rows: SANDBOX_ONLY,
		environment: 'production',
	},
];

/** Fields of the credential that are looked at once for a run. */
export const CREDENTIAL_FIELDS: readonly FieldTable[] = withoutExpressions([
	{ label: 'Developer Key', name: 'developerKey', rows: KEYS },
	{ label: 'Access Key', name: 'accessKey', rows: KEYS },
	{
		label: 'Environment',
		name: 'environment',
		rows: saying('is not set', environments, NO_DIGITS),
	},
	{
		label: 'Base URL',
		name: 'baseUrl',
		// What is no number is no base URL either, for one reason or another.
		rows: [...BASE_URLS, ...saying('', NO_DIGITS)],
	},
]);

/** Fields of the credential that each item falls back to. */
export const CREDENTIAL_DEFAULTS: readonly FieldTable[] = withoutExpressions([
	{ label: 'Initiator ID', name: 'initiatorId', rows: mobileNumbers },
	{ label: 'User Code', name: 'userCode', rows: userCodes },
]);

/** Options, which the first item decides for the whole run. */
export const RUN_OPTIONS: readonly FieldTable[] = [
	{
		label: 'Concurrency',
		name: 'concurrency',
		rows: saying('is not a whole number from 1 to 50', NO_CONCURRENCY, NO_DIGITS),
		isPublic: true,
	},
	{
		label: 'Timeout',
		name: 'timeout',
		rows: saying('is not a whole number from 1 to 600000', NO_TIMEOUT, NO_DIGITS),
		isPublic: true,
	},
];

/** Of a credential n8n evaluates what begins with "=": that is no bad value, but another one. */
function withoutExpressions(tables: readonly FieldTable[]): FieldTable[] {
	return tables.map((table) => ({
		...table,
		rows: table.rows.filter(([, value]) => typeof value !== 'string' || !value.startsWith('=')),
	}));
}
