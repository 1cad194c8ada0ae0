import type { Resource } from '../../contract/operation';
import { lookUpBank } from './lookUpBank.operation';

/** Whom a sender can send money to: bank accounts of people. */
export const recipient: Resource = {
	id: 'recipient',
	name: 'Recipient',
	defaultOperation: 'lookUpBank',
	adviceWhenUnknown:
		'Eko may have processed it. Before you run this item again, check the recipients with Get Many.',
	operations: [lookUpBank],
};
