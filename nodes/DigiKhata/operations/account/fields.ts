import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { mobileOrInitiator, userCode as commonUserCode } from '../../fields/common';

/** Whose balance it is. Empty means that of the account itself. */
export const accountMobile = mobileOrInitiator({
	label: 'Mobile Number',
	eko: 'customer_id',
	identifies: true,
	placeholder: 'e.g. 9876543210',
	description: 'Mobile number the account is registered with. Leave empty to use Initiator ID.',
});

/** Whose services they are. Here Eko needs one. */
export const userCode: Field<string> = {
	...commonUserCode,
	identifies: true,
	parse: (value, account) => {
		const code = commonUserCode.parse(value, account);
		if (code !== '') return code;
		const { displayName } = commonUserCode.ui;
		throw new FieldError(
			displayName,
			'is empty',
			'Enter it under Options or in the Eko API credential.',
		);
	},
};
