import type { Operation } from '../../contract/operation';
import { userCode } from './fields';

/**
 * The services Eko has activated for an agent; its `status` is 0 deactivated, 1 activated, 2 pending.
 * Eko's pages contradict each other on `verification_status`, so nothing is derived from it.
 */
export const getUserServices: Operation = {
	id: 'getUserServices',
	name: 'Get User Services',
	action: 'Get user services',
	description: 'List the services of an agent: 0 is deactivated, 1 activated, 2 pending',
	docs: 'https://eps.eko.in/docs/get-user-services',
	effect: 'reads',
	fields: { userCode },
	method: 'GET',
	path: '/user/account/services',
	replies: {
		0: ({ service_status_list }) =>
			Array.isArray(service_status_list) ? { service_status_list } : undefined,
	},
};
