import type { Operation } from '../../contract/operation';

/** Every service Eko offers, whoever asks. */
export const getAllServices: Operation = {
	id: 'getAllServices',
	name: 'Get All Services',
	action: 'Get all services',
	description: 'List the services Eko offers, with their codes',
	docs: 'https://eps.eko.in/docs/get-all-services',
	effect: 'reads',
	fields: {},
	method: 'GET',
	path: '/tools/catalog/service-codes',
	replies: {
		0: ({ service_list }) => (Array.isArray(service_list) ? { service_list } : undefined),
	},
};
