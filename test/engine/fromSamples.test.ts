import { RESOURCES } from '../../nodes/DigiKhata/operations';
import { casesOf } from '../operations/cases';
import { simulatorForTests } from './eko';
import { examplesOf } from './examples';

const eko = simulatorForTests();

const OTHERS = RESOURCES.filter(({ id }) => id !== 'sender').flatMap(
	({ operations }) => operations,
);

test.each(OTHERS.map((operation) => [operation.id, operation] as const))(
	'the simulator answers %s as Eko’s sample does',
	async (id, operation) => {
		const { output, error } = await eko.run({
			items: [{ customer_id: '9123456780' }],
			parameters: { operation: id, ...examplesOf(operation), ...casesOf(operation).values },
		});

		expect(error).toBeUndefined();
		expect(output.length).toBeGreaterThan(0);
	},
);
