import { getAllServices } from '../../../nodes/DigiKhata/operations/account/getAllServices.operation';
import samples from '../../../simulator/samples/getAllServices.json';
import { cases } from '../cases';

export default cases(getAllServices, {
	sends: { method: 'GET', path: '/tools/catalog/service-codes', parameters: {} },
	replies: [
		{
			what: 'All services of Eko',
			reply: samples.success,
			result: { service_list: samples.success.data.service_list },
		},
	],
	notResults: [[{ status: 0, data: {} }, 'unknown']],
});
