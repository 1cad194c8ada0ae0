import type { Endpoint } from './endpoint';
import { CLIENT_REF_ID, INITIATOR_ID, USER_CODE } from './parameters';

/** https://eps.eko.in/docs/get-user-services */
export const getUserServices: Endpoint = {
	method: 'GET',
	path: '/user/account/services',
	parameters: [INITIATOR_ID, USER_CODE, CLIENT_REF_ID],
	success: ({ initiator_id, user_code }) => ({
		response_status_id: -1,
		data: {
			user_code,
			initiator_id,
			service_status_list: [
				{
					comments: null,
					status_desc: 'ACTIVATED',
					city: null,
					user_name: null,
					mobile: null,
					service_provider: null,
					verification_status: 3,
					createdAt: '2019-11-11 13:21:25.0',
					user_code: null,
					service_code: '43',
					state: null,
					status: 1,
					updatedAt: '2019-11-11 13:21:25.0',
				},
			],
		},
		response_type_id: 1299,
		message: 'Status of services for this user',
		status: 0,
	}),
};
