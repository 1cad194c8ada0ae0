import type { Field } from '../../contract/field';
import { userCode as commonUserCode } from '../../fields/common';
import { parseMobile } from '../../fields/kinds/mobile';
import { textField } from '../../fields/kinds/text';
import { FieldError } from '../../../../credentials/fieldError';
import { isBlank } from '../../fields/normalize';

const MOBILE = 'Mobile Number';

/** Whose balance it is. Empty means that of the account itself. */
export const accountMobile: Field<string> = {
	...textField({
		label: MOBILE,
		eko: 'customer_id',
		identifies: true,
		required: false,
		placeholder: 'e.g. 9876543210',
		description: 'Mobile number the account is registered with. Leave empty to use Initiator ID.',
	}),
	example: '9876543210',
	parse: (value, account) => parseMobile(MOBILE, isBlank(value) ? account.initiatorId : value),
};

/** Whose services they are. Here Eko needs one. */
export const userCode: Field<string> = {
	...commonUserCode,
	identifies: true,
	parse: (value, account) => {
		const code = commonUserCode.parse(value, account);
		if (code !== '') return code;
		const { displayName } = commonUserCode.ui;
		throw new FieldError(displayName, 'is empty', 'Enter it here or in the Eko API credential.');
	},
};
