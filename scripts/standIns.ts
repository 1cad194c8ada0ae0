import { type IDataObject, type INodeType, NodeConnectionTypes } from 'n8n-workflow';

/**
 * What `npm run demo` has in place of n8n's own nodes, which are a package of 500 MB: as much of each
 * as the example uses, by the name that workflows give it. n8n's engine evaluates the expressions.
 */
export const standIns: Readonly<Record<string, INodeType>> = {
	'n8n-nodes-base.manualTrigger': standIn('Manual Trigger', [], () => [{}], []),

	'n8n-nodes-base.set': standIn(
		'Edit Fields (Set)',
		['mode', 'jsonOutput', 'assignments'],
		(read) => {
			if (read('mode') === 'raw') return [JSON.parse(read('jsonOutput') as string) as IDataObject];
			const { assignments } = read('assignments') as {
				assignments: ReadonlyArray<{ name: string; value: IDataObject[string] }>;
			};
			return [Object.fromEntries(assignments.map(({ name, value }) => [name, value]))];
		},
	),

	'n8n-nodes-base.splitOut': standIn('Split Out', ['fieldToSplitOut'], (read, item) => {
		return item[read('fieldToSplitOut') as string] as IDataObject[];
	}),
};

/** A node that makes some items of each that comes in. */
function standIn(
	displayName: string,
	parameters: readonly string[],
	itemsFrom: (read: (parameter: string) => unknown, item: IDataObject) => IDataObject[],
	inputs = [NodeConnectionTypes.Main],
): INodeType {
	return {
		description: {
			displayName,
			name: displayName,
			group: ['transform'],
			version: 1,
			description: 'Stands in for the node of this name in n8n',
			defaults: {},
			inputs,
			outputs: [NodeConnectionTypes.Main],
			// n8n takes the parameters out of a workflow that a node does not declare.
			properties: parameters.map((name) => ({
				displayName: name,
				name,
				type: name === 'assignments' ? 'assignmentCollection' : 'string',
				default: '',
			})),
		},
		execute() {
			const items = this.getInputData().flatMap(({ json }, item) =>
				itemsFrom((parameter) => this.getNodeParameter(parameter, item), json).map((made) => ({
					json: made,
					pairedItem: { item },
				})),
			);
			return Promise.resolve([items]);
		},
	};
}
