import {
	latlong,
	lookUpBeneficiary,
	paymentReference,
} from '../../../../../../nodes/DigiKhata/operations/transaction/fields';
import { expectFitToShow, problemFrom, SANDBOX } from '../../../../support';

test.each([
	['28.63,77.22', '28.63,77.22'],
	[' 28.63, 77.22 ', '28.63,77.22'],
	['-90,180', '-90,180'],
	['28.613895499999998,77.209', '28.6138954999,77.209'],
])('%j is a location', (value, sent) => {
	expect(latlong.parse(value, SANDBOX)).toBe(sent);
});

test.each(['', '28.63', '91,77', '28,181', '28,63,77', 28.63, null, 'canary', '28.63,77.22 or so'])(
	'%j is none',
	(value) => {
		expectFitToShow(
			problemFrom(() => latlong.parse(value, SANDBOX)),
			value,
			'28.63,77.22',
		);
	},
);

test('a payment has to have a reference', () => {
	expect(paymentReference.parse('order-1', SANDBOX)).toBe('order-1');
	expect(problemFrom(() => paymentReference.parse(' ', SANDBOX))).toMatchObject({
		message: 'Client Reference ID is empty',
		label: 'Client Reference ID',
		description: expect.stringContaining('your order number or payout ID') as string,
	});
});

test('the beneficiary is the one of the recipient', () => {
	const recipients = [
		{ recipient_id: '7', beneficiary_id: '70' },
		{ recipient_id: '8', beneficiary_id: '80' },
	];
	expect(lookUpBeneficiary.find(recipients, { recipient_id: 8 })).toBe('80');
	expect(lookUpBeneficiary.find(recipients, { recipient_id: '9' })).toBeUndefined();
});
