import type { Resource } from '../../contract/operation';
import { getAllServices } from './getAllServices.operation';
import { getUserServices } from './getUserServices.operation';

/** The account that calls are made with, and what it may do. */
export const account: Resource = {
	id: 'account',
	name: 'Account',
	defaultOperation: 'getUserServices',
	operations: [getUserServices, getAllServices],
};
