import { latlong } from '../../../../../../nodes/DigiKhata/operations/transaction/fields';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';

test.each([
	['28.63,77.22', '28.63,77.22'],
	[' 28.63, 77.22 ', '28.63,77.22'],
	['-90,180', '-90,180'],
])('%j is a location', (value, sent) => {
	expect(latlong.parse(value, SANDBOX)).toBe(sent);
});

test.each(['', '28.63', '91,77', '28,181', '28,63,77', 28.63, null, 'canary'])(
	'%j is none',
	(value) => {
		expectFitToShow(
			problemFrom(() => latlong.parse(value, SANDBOX)),
			value,
			'28.63,77.22',
		);
	},
);
