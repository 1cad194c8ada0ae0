import { toggle } from '../../../../../../nodes/DigiKhata/fields/kinds/toggle';
import { expectFitToShow, problemFrom } from '../../../../support';

const field = toggle({ label: 'Look Before Paying', description: 'Whether to look' }, true);

test('a switch is on or off, and nothing else', () => {
	expect(field.ui).toEqual({
		displayName: 'Look Before Paying',
		description: 'Whether to look',
		type: 'boolean',
		default: true,
	});
	expect([field.parse(true), field.parse(false)]).toEqual([true, false]);
	for (const value of ['true', 1, '', null, undefined]) {
		expectFitToShow(
			problemFrom(() => field.parse(value)),
			value,
		);
	}
});
