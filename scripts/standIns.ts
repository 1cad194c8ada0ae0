import { type IDataObject, type INodeType, NodeConnectionTypes } from 'n8n-workflow';

/** Makes items of one that came in. */
type Make = (read: (parameter: string) => unknown, item: IDataObject) => IDataObject[];

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
			const { assignments } = read('assignments') as { assignments: IDataObject[] };
			return [Object.fromEntries(assignments.map(({ name, value }) => [name as string, value]))];
		},
	),

	'n8n-nodes-base.splitOut': standIn('Split Out', ['fieldToSplitOut'], (read, item) => {
		return item[read('fieldToSplitOut') as string] as IDataObject[];
	}),
};

function standIn(
	displayName: string,
	parameters: readonly string[],
	make: Make,
	inputs = [NodeConnectionTypes.Main],
): INodeType {
	// n8n takes the parameters out of a workflow that a node does not declare.
	const properties = parameters.map((name) => {
		const type = name === 'assignments' ? ('assignmentCollection' as const) : ('string' as const);
		return { displayName: name, name, type, default: '' };
	});
	const outputs = [NodeConnectionTypes.Main];
	const named = { displayName, name: displayName, description: '', group: [], version: 1 };
	return {
		description: { ...named, defaults: {}, inputs, outputs, properties },
		execute() {
			const items = this.getInputData().flatMap(({ json }, item) =>
				make((parameter) => this.getNodeParameter(parameter, item), json).map((made) => ({
					json: made,
					pairedItem: { item },
				})),
			);
			return Promise.resolve([items]);
		},
	};
}
