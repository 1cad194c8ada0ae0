import { CLIENT_REF_ID, CUSTOMER_ID, INITIATOR_ID } from '../../simulator/parameters';
import { stateless } from '../../simulator/stateless';

const SAMPLE = {
	response_status_id: -1,
	data: {
		customer_id: '9910028267',
		client_ref_id: 'ref-of-the-sample',
		balance: '2.20834002375E9',
		list: [{ customer_id: null }],
	},
	response_type_id: 1,
	message: 'SUCCESS',
	status: 0,
};

test('answers with the sample, and with the values sent of the parameters that it repeats', () => {
	const parameters = [INITIATOR_ID, CLIENT_REF_ID, CUSTOMER_ID];
	const { success } = stateless('GET', '/user/account/balance', parameters, SAMPLE);

	const sent = { initiator_id: '9876543210', customer_id: '9876543211', balance: 'no parameter' };
	const data = { ...SAMPLE.data, customer_id: '9876543211' };
	expect(success(sent)).toEqual({ ...SAMPLE, data });
});
