import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../../scripts/projectTarball';
import type { WorkflowFile } from '../n8nApi';
import type { Host } from '../stage';
import type { NodeFile } from './nodes';

/** A workflow of examples/, as shipped. */
export interface Example extends WorkflowFile {
	readonly nodes: readonly NodeFile[];
}

/** What is different in an example: for a node, what takes the place of its parts. */
export type Choice = (node: NodeFile) => object;

/** All of them; those about the same node one after the other. */
export function inTurn(...choices: readonly Choice[]): Choice {
	return (node) =>
		choices.reduce<NodeFile>((changed, choose) => ({ ...changed, ...choose(changed) }), node);
}

/** Sets parameters of one node. */
export function withParameter(name: string, parameter: object): Choice {
	return (node) =>
		node.name === name ? { parameters: { ...(node['parameters'] as object), ...parameter } } : {};
}

/** Has a DigiKhata node send to the same person again at once: flows share the simulator's test numbers. */
export function sendingAtOnce(node: NodeFile): object {
	if (node['type'] !== 'n8n-nodes-digikhata.digiKhata') return {};
	const parameters = node['parameters'] as { options?: object };
	return {
		parameters: { ...parameters, options: { ...parameters.options, minSecondsBetweenOtps: 0 } },
	};
}

/**
 * Reads an example and does in it what its sticky note asks of the user: choose the credential, and
 * whatever `choose` adds to a node. Everything else stays as shipped.
 */
export function example({ ekoApi }: Host, name: string, choose: Choice = () => ({})): Example {
	const text = readFileSync(join(projectFolder, 'examples', `${name}.json`), 'utf8');
	const file = JSON.parse(text) as Example;
	const nodes = file.nodes.map((shipped) => {
		const isOurs = String(shipped['type']).startsWith('n8n-nodes-digikhata.');
		const node = { ...shipped, ...(isOurs && { credentials: { ekoApi } }) };
		return { ...node, ...choose(node) };
	});
	return { ...file, nodes };
}
