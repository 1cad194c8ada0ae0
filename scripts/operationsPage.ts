import { EFFECTS } from '../nodes/DigiKhata/contract/effects';
import type { Field, Fields } from '../nodes/DigiKhata/contract/field';
import type { Operation } from '../nodes/DigiKhata/contract/operation';
import { concurrency, timeout } from '../nodes/DigiKhata/fields/common';
import { OPERATIONS } from '../nodes/DigiKhata/operations';
import { samplesOf } from '../test/operations/cases';
import { markdownTable } from './markdownTable';
import { orList } from './orList';
import { fileUrl } from './repository';
import { sampleItem } from './sampleItem';

/** One row of what an operation can come to. */
interface Result {
	readonly statuses: readonly number[];
	readonly what: string;
	readonly nextStep: string | undefined;
	readonly output: readonly string[];
}

/** The README's list of operations, each with a link to its section. */
export function operationsTable(): string {
	return markdownTable(
		['Operation', 'What it does', 'Effect'],
		OPERATIONS.map(({ name, description, effect }) => [
			`[${name}](${fileUrl('docs/operations.md')}${anchorOf(name)})`,
			description,
			EFFECTS[effect].label,
		]),
	);
}

/** The page about the operations: what all have, where each leads to, and each by itself. */
export function operationsPage(): string {
	return `# Operations

Written by \`npm run docs\` from the code.

Each input item gives one output item, paired with it; Get Many Recipients gives one per recipient. The node can also be a tool of an AI agent: the agent
then decides who gets an OTP.

## Effects

Retries depend on the operation's effect:

- **${EFFECTS.sendsOtp.label}**: the node never sends it twice by itself. If a sender appears twice in a run, only
  the first item is sent (with **Stop Workflow**, none). In Production, and in Custom with **Reaches Real People**
  on, the same goes for an Aadhaar number. Another execution knows nothing of it and sends again: wait 60 seconds
  between two OTPs for the same Aadhaar, as Eko's own software for developers does.
- **${EFFECTS.writes.label}**: the node never sends it twice by itself.
- **${EFFECTS.reads.label}**: sent once more, half a second later, if Eko could not be reached or answered with
  HTTP 5xx.

## Settings of every operation

- **Simplify**: on, the output has the fields listed below; off, it is Eko's whole reply with \`client_ref_id\` and
  \`next_step\`.
- **Options → Initiator ID**, **User Code**: override the credential's.
- **Options → Client Reference ID**: your own reference, 1 to 20 letters, digits, \`-\` or \`_\`, different for each
  item. Generated if empty.
- **Options → Concurrency**: how many items are sent at the same time, 1 to 50. Default: ${concurrency.ui.default as number}.
- **Options → Timeout**: maximum time per request, in milliseconds. Default: ${timeout.ui.default as number}.

## Output of every operation

Fields without a value are left out.

- \`customer_id\` (for some operations \`user_code\` or another field): whom the call was about.
- \`client_ref_id\`: the reference of the call, for Eko's support.
- \`next_step\`: the operation this sender needs next, or \`done\`. It is left out where no step follows.
- \`otp_ref_id\`: which SMS an OTP belongs to. Keep it: you cannot ask Eko for it again, and the step that takes the
  OTP needs it.
- \`kyc_state\`, \`profile_kyc_state\`: Eko sends the state of a wallet's KYC twice. In \`kyc_state\`, beside the
  profile, 0 is complete in all of Eko's samples; in \`profile_kyc_state\`, inside it, 1 is complete according to
  Eko's text. More is not certain.
- \`status\`, \`response_status_id\`, \`response_type_id\`, \`message\`: Eko's verdict. A \`status\` other than 0 may be a
  result, too: it says which step comes next.

![The form of Validate Sender Aadhaar OTP: {{ $json.otp_ref_id }} in OTP Reference ID, and a preview of its value](screenshots/drag-the-reference.png)

## The next step

Route outputs with a Switch node on \`{{ $json.next_step }}\`: Eko may report that a different step is due. Five
operations pass this through, as their tables show. The others refuse such a sender (status 308, 327, 585 or 2136); the
failed item names the step in \`{{ $json.error.next_step }}\`. With a _Continue_ setting, give the Switch a fallback output:
a failed item has no \`{{ $json.next_step }}\`.

\`next_step\` is \`done\` only if neither state of the KYC says anything else, or both are 0 after Validate Sender PAN,
as in Eko's sample of that. Otherwise it is \`generateSenderAadhaarOtp\`, which Eko refuses with status 585 if the
KYC is complete, or after Validate Sender PAN \`getSenderInformation\`.

${nextStepsTable()}

${OPERATIONS.map(section).join('\n\n')}
`;
}

function nextStepsTable(): string {
	const leadingTo = (step: string): string =>
		OPERATIONS.flatMap((operation) => {
			const statuses = resultsOf(operation)
				.filter(({ nextStep }) => nextStep === step)
				.flatMap((result) => result.statuses);
			return statuses.length > 0 ? [`${operation.name} (${statusList(statuses)})`] : [];
		}).join(', ');
	const steps = [
		...OPERATIONS.map(({ id, name }) => ({ id, operation: `[${name}](${anchorOf(name)})` })),
		{ id: 'done', operation: 'None: nothing is left to do' },
	];
	return markdownTable(
		['`next_step`', 'Next operation', 'After (status)'],
		steps
			.map(({ id, operation }) => [`\`${id}\``, operation, leadingTo(id)])
			.filter(([, , after]) => after !== ''),
	);
}

function section(operation: Operation): string {
	const { name, description, effect, docs, fields } = operation;
	const [sample] = samplesOf(operation);
	return [
		`## ${name}`,
		`${description.replace(/\.$/, '')} ([Eko’s page](${docs})). **${EFFECTS[effect].label}.**`,
		fieldsTable(fields),
		markdownTable(
			['Eko’s status', 'What it says', '`next_step`', 'Output'],
			resultsOf(operation).map(({ statuses, what, nextStep, output }) => [
				statusList(statuses),
				what,
				nextStep === undefined ? '–' : `\`${nextStep}\``,
				output.map((field) => `\`${field}\``).join(', ') || '–',
			]),
		),
		...(sample ? ['Sample output:', sampleItem(operation, sample.reply)] : []),
	].join('\n\n');
}

function fieldsTable(fields: Fields): string {
	if (Object.keys(fields).length === 0) return 'It has no fields of its own.';
	return markdownTable(
		['Field', 'Required', 'What to enter'],
		Object.values(fields).map(({ ui }) => [
			ui.displayName,
			ui.required ? 'yes' : ui.default ? `no, \`${ui.default as string}\` unless set` : 'no',
			whatToEnter(ui),
		]),
	);
}

/** The link to an operation's section, within the page. */
function anchorOf(name: string): string {
	return `#${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** What its cases say of an operation's results; those that differ in status alone are one. */
function resultsOf(operation: Operation): Result[] {
	const results = new Map<string, Result>();
	for (const { what, reply, result } of samplesOf(operation)) {
		const { next_step, ...rest } = result;
		const nextStep = next_step as string | undefined;
		const key = `${what} ${nextStep ?? ''}`;
		const statuses = [...(results.get(key)?.statuses ?? []), reply.status];
		results.set(key, { statuses, what, nextStep, output: Object.keys(rest) });
	}
	return [...results.values()];
}

/** n8n's own words for a field, its links as Markdown. */
function whatToEnter({ description = '', hint }: Field['ui']): string {
	return [description, description.startsWith(hint ?? '') ? '' : hint]
		.filter((sentence) => sentence)
		.map((sentence) => String(sentence).replace(/([^.])$/, '$1.'))
		.join(' ')
		.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, '[$2]($1)');
}

function statusList(statuses: readonly number[]): string {
	return orList(statuses.map((status) => `\`${status}\``));
}
