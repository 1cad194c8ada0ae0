import { id } from '../../fields/kinds/id';
import { ifsc as ifscKind } from '../../fields/kinds/ifsc';

/** The branch of a bank. */
export const ifsc = ifscKind({
	label: 'IFSC',
	eko: 'ifsc',
	identifies: true,
	placeholder: 'e.g. KKBK0000878',
	description: 'Code of the bank’s branch: four letters, a zero, six letters or digits',
});

/** Eko's number for a recipient of one sender. */
export const recipientId = id(
	{
		label: 'Recipient ID',
		eko: 'recipient_id',
		identifies: true,
		placeholder: 'e.g. {{ $json.recipient_id }}',
		description: 'The recipient_id from Add Recipient or Get Many Recipients',
	},
	'Use the recipient_id from Add Recipient or Get Many Recipients.',
);
