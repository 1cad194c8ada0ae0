import { loadWallet } from '../../../nodes/DigiKhata/operations/transaction/loadWallet.operation';
import samples from '../../../simulator/samples/loadWallet.json';
import { cases } from '../cases';

export default cases(loadWallet, {
	values: { clientRefId: 'load-20417' },
	sends: {
		method: 'POST',
		path: '/customer/payment/ppi-digikhata/sender/9123456780/wallet/loadwallet',
		parameters: { amount: '110', org_id: '1', client_ref_id: 'load-20417' },
	},
	replies: [
		{
			what: 'The wallet is loaded',
			reply: samples.success,
			result: { transaction_state: 'success', is_final: true, tid: '355419717321', fee: 5 },
		},
	],
	notResults: [
		[{ status: 0, data: {} }, 'unknown'],
		[{ status: 347 }, 'refused'],
		[{ status: 347, data: { tid: '1' } }, 'unknown'],
	],
});
