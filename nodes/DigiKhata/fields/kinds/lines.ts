import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { isBlank, stripInvisible } from '../normalize';
import { type FieldWords, textField } from './text';

const LINE_BREAK = /[\r\n\u2028\u2029]/;
const MAX_LINES = 10;
const MAX_CHARACTERS = 200;

/**
 * A text of several lines as a list of lines; a list is taken, too.
 *
 * @param advice what belongs on which line
 */
export function lines(words: FieldWords, advice: string): Field<string[]> {
	const { label } = words;
	const field = textField(words);
	return {
		...field,
		ui: { ...field.ui, typeOptions: { rows: 4 } },
		example: '123 MG Road\nPune\nMaharashtra\n411001',
		parse: (value) => {
			const all: unknown[] = Array.isArray(value) ? value : [value];
			// A list may have been put together from columns, some of which are empty.
			const given = all.filter((line) => !isBlank(line));
			if (!given.every((line) => typeof line === 'string' || Number.isSafeInteger(line))) {
				throw new FieldError(label, 'is not text or a list of lines', advice);
			}
			const texts = given
				.flatMap((line) => String(line).split(LINE_BREAK))
				.map((line) => line.trim())
				.filter((line) => stripInvisible(label, line) !== '');
			if (texts.length === 0) throw new FieldError(label, 'is empty', advice);
			if (texts.length > MAX_LINES || texts.some((line) => line.length > MAX_CHARACTERS)) {
				throw new FieldError(
					label,
					`is longer than ${MAX_LINES} lines of ${MAX_CHARACTERS} characters`,
					advice,
				);
			}
			return texts;
		},
	};
}
