import type { IDataObject } from 'n8n-workflow';

import {
	NO_ENVIRONMENTS,
	UNUSABLE as BASE_URLS,
} from '../../unit/credentials/ekoEnvironment.cases';
import { UNUSABLE as KEYS } from '../../unit/credentials/ekoKeys.cases';
import {
	SANDBOX_ONLY,
	UNUSABLE as AADHAAR_NUMBERS,
} from '../../unit/nodes/DigiKhata/fields/aadhaarNumber.cases';
import { NO_DIGITS } from '../../unit/nodes/DigiKhata/fields/digits.cases';
import { UNUSABLE as MOBILE_NUMBERS } from '../../unit/nodes/DigiKhata/fields/mobileNumber.cases';
import {
	NOTHING,
	PADDED,
	UNUSABLE as REFERENCES,
} from '../../unit/nodes/DigiKhata/fields/reference.cases';
import { NO_CONCURRENCY, NO_TIMEOUT } from '../../unit/nodes/DigiKhata/fields/runOptions.cases';

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

/** As {@link FieldTable}, with an environment in which the rows are refused. */
export interface NodeFieldTable extends FieldTable {
	environment: 'custom' | 'production';
	/** What maps the field from the item, where that is not done anyway. */
	parameters?: IDataObject;
}

/** Gives rows without words of their own the same ones. */
function saying(expected: string, rows: ReadonlyArray<readonly [string, unknown, ...unknown[]]>) {
	return rows.map(([what, value]): Row => [what, value, expected]);
}

const mobileNumbers = [...MOBILE_NUMBERS, ...NO_DIGITS];
const userCodes = [...saying('is empty', NOTHING), ...saying('is not a user code', REFERENCES)];
const environments = NO_ENVIRONMENTS.map(
	([value]) => [JSON.stringify(value) ?? 'undefined', value] as const,
);

/** Fields of the node, which each item has its own value of. */
export const NODE_FIELDS: readonly NodeFieldTable[] = [
	{ label: 'Customer ID', name: 'customer_id', rows: mobileNumbers, environment: 'custom' },
	{
		label: 'Aadhaar Number',
		name: 'aadhaar_number',
		rows: [...AADHAAR_NUMBERS, ...NO_DIGITS],
		environment: 'custom',
	},
	{
		label: 'Aadhaar Number',
		name: 'aadhaar_number',
		rows: SANDBOX_ONLY,
		environment: 'production',
	},
	{
		label: 'Initiator ID',
		name: 'initiator_id',
		rows: mobileNumbers,
		environment: 'custom',
		parameters: { initiatorId: '={{ $json.initiator_id }}' },
	},
	{
		label: 'User Code',
		name: 'user_code',
		rows: userCodes,
		environment: 'custom',
		parameters: { userCode: '={{ $json.user_code }}' },
	},
	{
		label: 'Client Reference ID',
		name: 'client_ref_id',
		rows: saying('is not usable as a reference', [...REFERENCES, ...PADDED]),
		environment: 'custom',
	},
];

/** Fields of the credential that are looked at once for a run. */
export const CREDENTIAL_FIELDS: readonly FieldTable[] = [
	{ label: 'Developer Key', name: 'developerKey', rows: KEYS },
	{ label: 'Access Key', name: 'accessKey', rows: KEYS },
	{
		label: 'Environment',
		name: 'environment',
		rows: saying('is not set', [...environments, ...NO_DIGITS]),
	},
	{
		label: 'Base URL',
		name: 'baseUrl',
		// What is no number is no base URL either, for one reason or another.
		rows: [...BASE_URLS, ...saying('', NO_DIGITS)],
	},
];

/** Fields of the credential that each item falls back to. */
export const CREDENTIAL_DEFAULTS: readonly FieldTable[] = [
	{ label: 'Initiator ID', name: 'initiatorId', rows: mobileNumbers },
	{ label: 'User Code', name: 'userCode', rows: userCodes },
];

/** Options, which the first item decides for the whole run. */
export const RUN_OPTIONS: readonly FieldTable[] = [
	{
		label: 'Concurrency',
		name: 'concurrency',
		rows: saying('is not a whole number from 1 to 50', [...NO_CONCURRENCY, ...NO_DIGITS]),
		isPublic: true,
	},
	{
		label: 'Timeout',
		name: 'timeout',
		rows: saying('is not a whole number from 1 to 600000', [...NO_TIMEOUT, ...NO_DIGITS]),
		isPublic: true,
	},
];
