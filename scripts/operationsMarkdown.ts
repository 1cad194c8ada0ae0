import { EFFECTS } from '../nodes/DigiKhata/contract/effects';
import type { Field } from '../nodes/DigiKhata/contract/field';
import type { Operation } from '../nodes/DigiKhata/contract/operation';
import { OPERATIONS } from '../nodes/DigiKhata/operations';
import { samplesOf } from '../test/operations/cases';
import { markdownTable } from './markdownTable';
import { orList } from './orList';

/** One row of what an operation can come to. */
interface Result {
	readonly statuses: readonly number[];
	readonly what: string;
	readonly nextStep: string | undefined;
	readonly output: readonly string[];
}

/** What the catalogue says of the operations: a list, where each leads to, and each by itself. */
export function operationsMarkdown(): string {
	return [list(), nextSteps(), ...OPERATIONS.map(section)].join('\n\n');
}

function list(): string {
	return markdownTable(
		['Operation', 'What it does', 'Effect'],
		OPERATIONS.map(({ name, description, effect }) => [
			`[${name}](#${name.toLowerCase().replaceAll(' ', '-')})`,
			description,
			EFFECTS[effect].label,
		]),
	);
}

function nextSteps(): string {
	const leadingTo = (step: string): string =>
		OPERATIONS.flatMap((operation) => {
			const statuses = resultsOf(operation)
				.filter(({ nextStep }) => nextStep === step)
				.flatMap((result) => result.statuses);
			return statuses.length > 0 ? [`${operation.name} (${statusList(statuses)})`] : [];
		}).join(', ');
	const steps = [
		...OPERATIONS.map(({ id, name }) => ({ id, name })),
		{ id: 'done', name: 'None: nothing is left to do' },
	];
	return markdownTable(
		['`next_step`', 'Next operation', 'After (status)'],
		steps
			.map(({ id, name }) => [`\`${id}\``, name, leadingTo(id)])
			.filter(([, , after]) => after !== ''),
	);
}

function section(operation: Operation): string {
	const { name, description, effect, docs, fields } = operation;
	return [
		`#### ${name}`,
		`${description.replace(/\.$/, '')} ([Eko’s page](${docs})). **${EFFECTS[effect].label}.**`,
		markdownTable(
			['Field', 'Required', 'What to enter'],
			Object.values(fields).map(({ ui }) => [
				ui.displayName,
				ui.required ? 'yes' : ui.default ? `no, \`${ui.default as string}\` unless set` : 'no',
				whatToEnter(ui),
			]),
		),
		markdownTable(
			['Eko’s status', 'What it says', '`next_step`', 'Output'],
			resultsOf(operation).map(({ statuses, what, nextStep, output }) => [
				statusList(statuses),
				what,
				nextStep === undefined ? '–' : `\`${nextStep}\``,
				output.map((field) => `\`${field}\``).join(', ') || '–',
			]),
		),
	].join('\n\n');
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
