import { showHints } from '../../../../../nodes/DigiKhata/run/hints';
import { toUnsentItem } from '../../../../../nodes/DigiKhata/run/itemResult';

const addExecutionHints = jest.fn();

test('nothing is hinted where the items say everything', () => {
	showHints({ addExecutionHints }, 0, [undefined]);
	expect(addExecutionHints).not.toHaveBeenCalled();
});

test('a version of n8n without hints shows none', () => {
	expect(() => showHints({} as never, 2, [])).not.toThrow();
});

test('each kind of item is counted', () => {
	const duplicate = toUnsentItem({ message: 'm', description: 'd' }, { duplicate_of: '1' });
	const other = toUnsentItem({ message: 'm', description: 'd' });
	showHints({ addExecutionHints }, 1, [other, duplicate, undefined, duplicate]);
	expect(addExecutionHints.mock.calls).toEqual([
		[
			{
				message: 'Sent in an earlier try and not sent again: 1 item.',
				type: 'info',
				location: 'outputPane',
			},
			{
				message: 'Left out as duplicates of an earlier item: 2 items.',
				type: 'info',
				location: 'outputPane',
			},
		],
	]);
});
