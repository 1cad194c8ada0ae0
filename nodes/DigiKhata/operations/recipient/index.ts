import type { Resource } from '../../contract/operation';
import { addRecipient } from './addRecipient.operation';
import { generateRecipientOtp } from './generateRecipientOtp.operation';
import { getManyRecipients } from './getManyRecipients.operation';
import { lookUpBank } from './lookUpBank.operation';
import { validateRecipientOtp } from './validateRecipientOtp.operation';

/** Whom a sender can send money to: bank accounts of people. */
export const recipient: Resource = {
	id: 'recipient',
	name: 'Recipient',
	defaultOperation: 'getManyRecipients',
	adviceWhenUnknown:
		'Eko may have processed it. Before you run this item again, check the recipients with Get Many Recipients.',
	operations: [
		getManyRecipients,
		addRecipient,
		generateRecipientOtp,
		validateRecipientOtp,
		lookUpBank,
	],
};
