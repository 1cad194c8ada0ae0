import { EFFECTS } from '../contract/effects';
import type { Field } from '../contract/field';
import type { Operation } from '../contract/operation';
import { CALL_FIELDS } from './common';
import { integer } from './kinds/integer';
import { MAX_RUPEES } from './kinds/rupees';
import { toggle } from './kinds/toggle';

/** How many requests run at once. Read once for a run. */
export const concurrency = integer(
	{ label: 'Concurrency', description: 'How many items are sent at the same time, 1 to 50' },
	{ min: 1, max: 50, defaultValue: 10 },
);

/** Milliseconds one request may take in all, from connecting to the last byte. Read once for a run. */
export const timeout = integer(
	{
		label: 'Timeout',
		description: 'Maximum time per request, in milliseconds',
		hint: '30000 is 30 seconds',
	},
	{ min: 1, max: 600_000, defaultValue: 30_000 },
);

/** Seconds to keep asking while a result asks for itself again. Read once for a run. */
export const waitForFinalState = integer(
	{
		label: 'Wait for Final State',
		description: 'How many seconds to keep asking while the transaction is in flight, up to 300',
	},
	{ min: 0, max: 300, defaultValue: 0 },
);

/** Seconds in which the same person is sent no second OTP by the same operation. Read once for a run. */
export const minSecondsBetweenOtps = integer(
	{
		label: 'Minimum Seconds Between OTPs',
		description:
			'Seconds before this operation can send the same person another OTP, up to 600. 0 turns this off.',
	},
	{ min: 0, max: 600, defaultValue: 30 },
);

/** The most that one item may move. Read for each item. */
export const maximumAmount = integer(
	{
		label: 'Maximum Amount',
		description: 'Items with a larger amount, in rupees, are not sent',
	},
	{ min: 1, max: MAX_RUPEES, defaultValue: MAX_RUPEES },
);

/** Whether Eko is asked first. Read once for a run. */
export const lookBeforePaying = toggle(
	{
		label: 'Look Before Paying',
		description: 'Whether to ask Eko first if this payment exists, and not to pay again if it does',
	},
	true,
);

/** Whether the node pays when it is a tool. Read once for a run. */
export const allowAiAgents = toggle(
	{
		label: 'Allow AI Agents to Move Money',
		description: 'Whether an AI agent that uses this node as a tool can move money with it',
	},
	false,
);

/** What people may set under Options of any operation that it has an effect on. */
export const OPTION_FIELDS: Readonly<Record<string, Field>> = {
	...CALL_FIELDS,
	concurrency,
	timeout,
	waitForFinalState,
	minSecondsBetweenOtps,
	maximumAmount,
	lookBeforePaying,
	allowAiAgents,
};

/** What an operation says about the fields that only it has. */
type OwnFields = Pick<Operation, 'fields' | 'oneOf'>;

/** What an operation says about its options. */
type HasOptions = Pick<Operation, 'effect' | 'fields' | 'withoutClientRef' | 'waits'>;

/** The call fields of an operation: less what it asks for itself, and what Eko does not take there. */
export function callFieldsOf(operation: HasOptions): Record<string, Field> {
	return Object.fromEntries(
		Object.entries<Field>(CALL_FIELDS).filter(([name]) => hasOption(operation, name)),
	);
}

/**
 * Whether a field of an operation's own is under Options: n8n wants there what may be left empty. Of two
 * fields of which one has to be filled in, both stay in sight.
 */
export function isOptional({ fields, oneOf }: OwnFields, name: string): boolean {
	return fields[name]?.ui.required === undefined && name in fields && !oneOf?.includes(name);
}

/** Whether an option has an effect on an operation. */
export function hasOption(
	{ effect, fields, withoutClientRef, waits }: HasOptions,
	name: string,
): boolean {
	switch (name) {
		case 'waitForFinalState':
			return waits === true;
		case 'minSecondsBetweenOtps':
			return EFFECTS[effect].oncePerPerson;
		case 'maximumAmount':
			return 'amount' in fields;
		case 'lookBeforePaying':
		case 'allowAiAgents':
			return EFFECTS[effect].paysOnce;
		case 'clientRefId':
			return !withoutClientRef && !(name in fields);
		default:
			return !(name in fields);
	}
}
