import type { INodeProperties } from 'n8n-workflow';

import { OPERATIONS } from '../nodes/DigiKhata/operations';
import type { Operation } from '../nodes/DigiKhata/contract/operation';
import { readSample, samplesOf } from '../test/unit/nodes/DigiKhata/operations/sample';
import { markdownTable } from './markdownTable';
import { orList } from './orList';

/** What the README explains once, above the operations. */
const EFFECTS: Record<Operation['effect'], string> = {
	reads: '**Only reads.**',
	changes: '**Changes something at Eko**, texts nobody.',
	textsPerson: '**Texts a person.**',
	movesMoney: '**Moves money.**',
};

/** One row of what an operation can come to. */
interface Result {
	readonly statuses: readonly number[];
	readonly what: string;
	readonly nextStep: string;
	readonly output: readonly string[];
}

/** What the registry says of the operations: a list, where each leads to, and each by itself. */
export function operationsMarkdown(): string {
	return [list(), nextSteps(), ...OPERATIONS.map(section)].join('\n\n');
}

function list(): string {
	return markdownTable(
		['Operation', 'What it does', 'To the world'],
		OPERATIONS.map(({ name, description, effect }) => [
			`[${name}](#${name.toLowerCase().replaceAll(' ', '-')})`,
			description,
			EFFECTS[effect],
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
		...OPERATIONS.map(({ value, name }) => ({ value, name })),
		{ value: 'done', name: 'None: nothing more is due' },
	];
	return markdownTable(
		['`next_step`', 'Operation to go on with', 'After (status)'],
		steps
			.map(({ value, name }) => [`\`${value}\``, name, leadingTo(value)])
			.filter(([, , after]) => after !== ''),
	);
}

function section(operation: Operation): string {
	const { name, description, effect, documentation, fields } = operation;
	return [
		`#### ${name}`,
		`${description} ([Eko’s page](${documentation})). ${EFFECTS[effect]}`,
		markdownTable(
			['Field', 'Required', 'What to enter'],
			Object.values(fields).map(({ property }) => [
				property.displayName,
				property.required ? 'yes' : `no, \`${property.default as string}\` unless set`,
				whatToEnter(property),
			]),
		),
		markdownTable(
			['Eko’s status', 'What it says', '`next_step`', 'Output'],
			resultsOf(operation).map(({ statuses, what, nextStep, output }) => [
				statusList(statuses),
				what,
				`\`${nextStep}\``,
				output.map((field) => `\`${field}\``).join(', ') || '–',
			]),
		),
	].join('\n\n');
}

/** What the operation's own readers make of its samples; those that differ in status alone are one. */
function resultsOf(operation: Operation): Result[] {
	const results = new Map<string, Result>();
	for (const { what, reply } of samplesOf(operation)) {
		const read = readSample(operation, reply);
		const { next_step, ...rest } = read ?? {};
		const nextStep = next_step as string;
		const key = `${what} ${nextStep}`;
		const statuses = [...(results.get(key)?.statuses ?? []), reply.status];
		results.set(key, { statuses, what, nextStep, output: Object.keys(rest) });
	}
	return [...results.values()];
}

/** n8n's own words for a field, its links as Markdown. */
function whatToEnter({ description = '', hint }: INodeProperties): string {
	return [description, description.startsWith(hint ?? '') ? '' : hint]
		.filter((sentence) => sentence)
		.map((sentence) => String(sentence).replace(/([^.])$/, '$1.'))
		.join(' ')
		.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, '[$2]($1)');
}

function statusList(statuses: readonly number[]): string {
	return orList(statuses.map((status) => `\`${status}\``));
}
