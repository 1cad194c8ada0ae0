import { getUserServices } from '../../../nodes/DigiKhata/operations/account/getUserServices.operation';
import samples from '../../../simulator/samples/getUserServices.json';
import { cases } from '../cases';

export default cases(getUserServices, {
	sends: { method: 'GET', path: '/user/account/services', parameters: { user_code: '20810200' } },
	replies: [
		{
			what: 'The services of the agent, one activated and one pending',
			reply: samples.success,
			result: { service_status_list: samples.success.data.service_status_list },
		},
	],
	alsoResults: [[{ status: 0, data: { service_status_list: [] } }, { service_status_list: [] }]],
	notResults: [
		[{ status: 0, data: {} }, 'unknown'],
		[{ status: 463 }, 'refused'],
	],
});
