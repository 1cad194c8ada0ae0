import type { Endpoint } from './endpoint';
import { CLIENT_REF_ID, INITIATOR_ID } from './parameters';

/** https://eps.eko.in/docs/get-all-services */
export const getAllServices: Endpoint = {
	method: 'GET',
	path: '/tools/catalog/service-codes',
	parameters: [INITIATOR_ID, CLIENT_REF_ID],
	success: () => ({
		response_status_id: -1,
		data: {
			service_list: [
				{ service_name: 'Pan Verification', service_code: '4', provider_name: 'NSDL' },
				{ service_name: 'AePS Fund Settlement', service_code: '39', provider_name: 'Yes Bank' },
				{ service_name: 'AEPS', service_code: '43', provider_name: 'Fingpay' },
				{ service_name: 'BBPS', service_code: '53', provider_name: '' },
			],
		},
		response_type_id: 1280,
		message: 'List of active services',
		status: 0,
	}),
};
