/** What `npm run docs` says of the operations. */
import type { IDataObject } from 'n8n-workflow';

import { EFFECTS } from '../nodes/DigiKhata/contract/effects';
import type { Field } from '../nodes/DigiKhata/contract/field';
import type { Operation } from '../nodes/DigiKhata/contract/operation';
import { isOptional } from '../nodes/DigiKhata/fields/options';
import { OPERATIONS } from '../nodes/DigiKhata/operations';
import { casesOf, samplesOf } from '../test/operations/cases';
import { fileUrl, markdownTable, orList } from './markdown';
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
			link(name, fileUrl('docs/operations.md')),
			description,
			EFFECTS[effect].label,
		]),
	);
}

/** Which operation each `next_step` names, and where it comes from. */
export function nextStepsTable(): string {
	const leadingTo = (step: string) =>
		OPERATIONS.flatMap((operation) => {
			const statuses = stepsAfter(operation)
				.filter(([next]) => next === step)
				.map(([, status]) => status);
			return statuses.length > 0
				? `${operation.name} (${statusList([...new Set(statuses)].sort((one, other) => one - other))})`
				: [];
		}).join(', ');
	const rows = OPERATIONS.map(({ id, name }) => [`\`${id}\``, link(name), leadingTo(id)]);
	const done = ['`done`', 'None: nothing is left to do', leadingTo('done')];
	return markdownTable(
		['`next_step`', 'Next operation', 'After (status)'],
		[...rows, done].filter(([, , after]) => after),
	);
}

/** Each `next_step` that the cases of an operation have, of a listed entry, too, and after which status. */
function stepsAfter({ id, each = '' }: Operation): Array<[next: unknown, status: number]> {
	const { replies, alsoResults = [] } = casesOf({ id });
	const all = [
		...replies.map(({ reply, result }) => [reply, result] as const),
		...alsoResults.map(([reply, result]) => [reply as { status: number }, result] as const),
	];
	return all.flatMap(([{ status }, result]) =>
		[result, ...((result[each] ?? []) as IDataObject[])].map(({ next_step }): [unknown, number] => [
			next_step,
			status,
		]),
	);
}

/** A section about each operation. */
export function operationSections(): string {
	return OPERATIONS.map(section).join('\n\n');
}

function section(operation: Operation): string {
	const { name, description, effect, docs } = operation;
	const [sample] = samplesOf(operation);
	return [
		`## ${name}`,
		`${description.replace(/\.$/, '')} ([Eko’s page](${docs})). **${EFFECTS[effect].label}.**`,
		fieldsTable(operation),
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

function fieldsTable(operation: Operation): string {
	const fields = Object.entries(operation.fields);
	if (fields.length === 0) return 'It has no fields of its own.';
	return markdownTable(
		['Field', 'Required', 'What to enter'],
		fields.map(([name, { ui }]) => [
			isOptional(operation, name) ? `Options → ${ui.displayName}` : ui.displayName,
			requiredOf(operation, name),
			whatToEnter(ui),
		]),
	);
}

function requiredOf({ fields, oneOf }: Operation, name: string): string {
	if (oneOf?.includes(name)) return 'one of the two';
	const { required, default: initial } = fields[name]?.ui ?? {};
	if (required) return 'yes';
	return initial ? `no, \`${initial as string}\` unless set` : 'no';
}

/** A link to an operation's section, by default within the page. */
function link(name: string, page = ''): string {
	return `[${name}](${page}#${name.toLowerCase().replaceAll(' ', '-')})`;
}

/** What its cases say of an operation's results; those that differ in status alone are one. */
function resultsOf(operation: Operation): Result[] {
	const results = new Map<string, Result>();
	for (const { what, reply, result } of samplesOf(operation)) {
		const { next_step, ...rest } = result;
		const nextStep = next_step as string | undefined;
		const key = `${what} ${nextStep}`;
		const statuses = [...(results.get(key)?.statuses ?? []), reply.status];
		results.set(key, { statuses, what, nextStep, output: Object.keys(rest) });
	}
	return [...results.values()];
}

/** n8n's own words for a field, its links as Markdown. */
function whatToEnter({ description = '', hint = '' }: Field['ui']): string {
	return [description, description.startsWith(hint) ? '' : hint]
		.filter(Boolean)
		.map((sentence) => sentence.replace(/([^.])$/, '$1.'))
		.join(' ')
		.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, '[$2]($1)');
}

function statusList(statuses: readonly number[]): string {
	return orList(statuses.map((status) => `\`${status}\``));
}
