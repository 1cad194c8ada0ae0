import type { Field } from '../../contract/field';
import { accountNumber } from '../../fields/kinds/accountNumber';
import { id } from '../../fields/kinds/id';
import { ifsc as ifscKind } from '../../fields/kinds/ifsc';
import { mobile } from '../../fields/kinds/mobile';
import { personName } from '../../fields/kinds/name';

/** The branch of a bank. */
export const ifsc = ifscKind({
	label: 'IFSC',
	eko: 'ifsc',
	identifies: true,
	placeholder: 'e.g. KKBK0000878',
	description: 'Code of the bank’s branch: four letters, a zero, six letters or digits',
});

const recipientIdText = id(
	{
		label: 'Recipient',
		eko: 'recipient_id',
		identifies: true,
		description: 'Who gets the money. The list shows the recipients of this Customer ID.',
	},
	'Choose one from the list, or use the recipient_id from Add Recipient or Get Many Recipients.',
);

/** Eko's number for a recipient of one sender: chosen from the sender's list, or entered. */
export const recipientId: Field<string> = {
	...recipientIdText,
	ui: {
		...recipientIdText.ui,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchRecipients', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. {{ $json.recipient_id }}',
			},
		],
	},
};

/** Where the money goes. */
export const account = accountNumber({
	label: 'Account Number',
	eko: 'account',
	placeholder: 'e.g. 0067544100008454',
	description: 'The recipient’s bank account, as text: it may start with 0',
});

/** As the bank has it. */
export const recipientName = personName({
	label: 'Recipient Name',
	eko: 'recipient_name',
	placeholder: 'e.g. Asha Verma',
	description: 'Name on the bank account, in letters and spaces only',
});

/** Of the recipient. */
export const recipientMobile = mobile({
	label: 'Recipient Mobile',
	eko: 'recipient_mobile',
	placeholder: 'e.g. 9123456780',
	description: 'The recipient’s mobile number. Spaces, hyphens and +91 are fine.',
});

/** Eko's number for a bank; empty has it looked up. */
export const bankId: Field = {
	...id(
		{
			label: 'Bank ID',
			eko: 'bank_id',
			required: false,
			placeholder: 'e.g. 12',
			description: 'The bank_id from Look Up Bank. Leave empty to look it up by the IFSC.',
		},
		'Use the bank_id from Look Up Bank, or leave it empty.',
	),
	toEko: Number,
	example: '12',
};
