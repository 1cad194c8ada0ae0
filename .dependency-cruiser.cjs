/**
 * Which room may use which. Types count, too: whoever reads a file follows them.
 * `npm run lint` checks it; a new room needs a line here.
 */
const node = 'nodes/DigiKhata';
const ROOMS = {
	contract: [],
	fields: ['contract'],
	eko: ['contract'],
	safety: ['contract', 'eko'],
	messages: ['contract', 'eko', 'safety'],
	operations: ['contract', 'fields', 'eko'],
	run: ['contract', 'fields', 'eko', 'safety', 'messages', 'operations'],
	methods: ['contract', 'fields', 'eko', 'safety', 'messages', 'operations', 'run'],
};

const arrows = Object.entries(ROOMS).map(([room, uses]) => ({
	name: `${room}-uses-only-what-is-below-it`,
	severity: 'error',
	from: { path: `^${node}/${room}/` },
	to: { path: `^${node}/`, pathNot: [room, ...uses].map((name) => `^${node}/${name}/`) },
}));

module.exports = {
	forbidden: [
		{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'credentials-use-nothing-of-the-node',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: '^nodes/' },
		},
		{
			name: 'the-contract-knows-the-account-alone',
			severity: 'error',
			from: { path: `^${node}/contract/` },
			to: { path: '^credentials/', pathNot: '^credentials/account\\.ts$' },
		},
		{
			name: 'operations-know-of-eko-what-is-in-its-replies',
			severity: 'error',
			from: { path: `^${node}/operations/` },
			to: { path: `^${node}/eko/`, pathNot: `^${node}/eko/(envelope|amounts|transaction)\\.ts$` },
		},
		{
			// So that one misreading of Eko's pages cannot pass on both sides.
			name: 'the-simulator-shares-no-code',
			severity: 'error',
			from: { path: '^simulator/' },
			to: { pathNot: '^simulator/', dependencyTypesNot: ['core'] },
		},
		...arrows,
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
	},
};
