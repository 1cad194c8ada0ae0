import type { SimulatorRequest } from '../simulator/server';
import { demoWorkflow } from './demoWorkflow';
import type { Execution, ItemJson } from './execution';

const shown = ['otp_ref_id', 'client_ref_id', 'message', 'next_step'] as const;

/** What DigiKhata output, as a list to read: one block per sender. */
export function listOf(execution: Execution): string {
	const width = Math.max(...shown.map((name) => name.length));
	const block = (item: ItemJson) => [
		`  Sender ${text(item['customer_id'])}`,
		...shown.map((name) => `    ${name.padEnd(width)}  ${text(item[name])}`),
	];
	return execution.itemsOf(demoWorkflow.nodes.digiKhata).flatMap(block).join('\n');
}

/**
 * What is wrong with a run, in plain words; empty if every reference the simulator issued
 * reached the node after DigiKhata, each with its sender, and no Aadhaar number went along.
 */
export function problemsOf(execution: Execution, requests: readonly SimulatorRequest[]): string[] {
	const { senders, digiKhata, reference } = demoWorkflow.nodes;
	const asked = execution.itemsOf(senders);
	const handedOn = execution.itemsOf(digiKhata);
	const arrived = execution.itemsOf(reference);
	const issued = requests.filter(({ outcome }) => outcome.otpRefId !== null);
	const problems: string[] = [];

	if (asked.length === 0 || arrived.length !== asked.length || issued.length !== asked.length) {
		problems.push(
			`${asked.length} senders went in, the simulator issued ${issued.length} references and ` +
				`${arrived.length} arrived in "${reference}".`,
		);
	}
	for (const item of [...handedOn, ...arrived]) {
		const sender = text(item['customer_id']);
		const matches = issued.some(
			({ outcome, path }) =>
				outcome.otpRefId === item['otp_ref_id'] && path.includes(`/sender/${sender}/`),
		);
		if (!matches) problems.push(`Sender ${sender} has a reference the simulator did not issue.`);
	}
	const output = JSON.stringify([handedOn, arrived]);
	if (asked.some((item) => output.includes(text(item['aadhaar_number'])))) {
		problems.push('An Aadhaar number is in what DigiKhata output.');
	}
	return problems;
}

function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '(none)';
}
