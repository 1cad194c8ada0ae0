import { RecentMap } from '../../simulator/recentMap';
import { Senders } from '../../simulator/senders';

test('a map that is full forgets what was set longest ago', () => {
	const map = new RecentMap<string, number>(2);
	map.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
	expect([...map]).toEqual([
		['a', 3],
		['c', 4],
	]);
});

test('senders who call are kept, whoever was heard of longest ago is forgotten', () => {
	const senders = new Senders(2);
	senders.find('9123456781', 'complete');
	senders.find('9123456782', 'complete');
	senders.find('9123456781', 'new');
	senders.find('9123456783', 'complete');
	expect(senders.find('9123456781', 'new').stage).toBe('complete');
	expect(senders.find('9123456782', 'new').stage).toBe('new');
});
