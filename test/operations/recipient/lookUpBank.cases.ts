import { lookUpBank } from '../../../nodes/DigiKhata/operations/recipient/lookUpBank.operation';
import samples from '../../../simulator/samples/lookUpBank.json';
import { cases } from '../cases';

export default cases(lookUpBank, {
	sends: { method: 'GET', path: '/tools/reference/banks/ifsc/KKBK0000878', parameters: {} },
	replies: [
		{
			what: 'The bank and the branch',
			reply: samples.success,
			result: {
				bank: 'INDIAN OVERSEAS BANK',
				branch: 'SANGLI',
				bank_id: 10,
				isverificationavailable: '1',
			},
		},
	],
	notResults: [
		[{ status: 0, data: { bank: 'INDIAN OVERSEAS BANK' } }, 'unknown'],
		// What Eko is likely to say of an IFSC it does not know.
		[{ status: 467, message: 'Please provide valid bank details' }, 'refused'],
	],
});
