import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const TEXTS = new Set([
	'ui',
	'label',
	'placeholder',
	'hint',
	'description',
	'name',
	'action',
	'docs',
]);

/** Leaves out what n8n shows of a field or an operation: a unit test could only repeat it. */
export const strykerPlugins = [
	declareValuePlugin(PluginKind.Ignore, 'texts', {
		shouldIgnore: (path) =>
			path.isObjectProperty() && TEXTS.has(path.node.key.name) ? 'Text that n8n shows' : undefined,
	}),
];
