import { showHints } from '../../../../../nodes/DigiKhata/run/hints';

const addExecutionHints = jest.fn();

test('nothing is hinted where the items say everything', () => {
	showHints({ addExecutionHints }, 0, [undefined]);
	expect(addExecutionHints).not.toHaveBeenCalled();
});

test('a version of n8n without hints shows none', () => {
	expect(() => showHints({} as never, 2, [])).not.toThrow();
});
