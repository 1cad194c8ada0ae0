import { textField } from '../../../../../../nodes/DigiKhata/fields/kinds/text';

describe('a text field', () => {
	test('is required unless said otherwise, and begins empty', () => {
		expect(textField({ label: 'City' }).ui).toStrictEqual({
			displayName: 'City',
			type: 'string',
			default: '',
			required: true,
		});
		expect(textField({ label: 'City', required: false }).ui).not.toHaveProperty('required');
	});

	test('shows the words it was given, and keeps the rest of them beside', () => {
		const words = { placeholder: 'e.g. Pune', description: 'Where', hint: 'Ask first' };
		const rest = { eko: 'city', identifies: true, sensitive: 'exact', unique: 'always' } as const;
		const { ui, ...others } = textField({ label: 'City', ...words, ...rest });
		expect(ui).toMatchObject(words);
		expect(others).toStrictEqual(rest);
	});
});
