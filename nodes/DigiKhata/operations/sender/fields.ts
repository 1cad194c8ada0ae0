import { FieldError } from '../../../../credentials/fieldError';
import type { Field } from '../../contract/field';
import { aadhaar } from '../../fields/kinds/aadhaar';
import { pastDate } from '../../fields/kinds/date';
import { lines } from '../../fields/kinds/lines';
import { mobile } from '../../fields/kinds/mobile';
import { personName } from '../../fields/kinds/name';
import { otp as otpKind } from '../../fields/kinds/otp';
import { pan } from '../../fields/kinds/pan';
import { reference } from '../../fields/kinds/reference';
import { isBlank, stripInvisible } from '../../fields/normalize';

/** The sender: whom each of these operations is about. */
export const customerId = mobile({
	label: 'Customer ID',
	eko: 'customer_id',
	identifies: true,
	unique: 'perEffect',
	placeholder: 'e.g. 9123456780',
	description: 'The sender’s mobile number. Spaces, hyphens and +91 are fine.',
	hint: 'The sender’s mobile number',
});

/** Eko spells it so. */
export const aadhaarNumber = aadhaar({
	label: 'Aadhaar Number',
	eko: 'aadhar',
	placeholder: 'e.g. 1234 5678 9012',
	description: 'All 12 digits; spaces and hyphens are fine. Sent to Eko and never returned.',
	hint: 'Show the person the KYC consent before you run this',
});

/** Completes the KYC. */
export const panNumber = pan({
	label: 'PAN Number',
	eko: 'pan_number',
	placeholder: 'e.g. ABCDE1234F',
	description: 'The sender’s PAN; spaces and hyphens are fine. Sent to Eko and never returned.',
});

/** What the person reads out. */
export const otp = otpKind({
	label: 'OTP',
	eko: 'otp',
	placeholder: 'e.g. 012345',
	description: 'The OTP the sender received. Pass it as text: it may start with 0.',
});

/** Which SMS the OTP belongs to. */
export const otpRefId = reference(
	{
		label: 'OTP Reference ID',
		eko: 'otp_ref_id',
		placeholder: 'e.g. {{ $json.otp_ref_id }}',
		description: 'The otp_ref_id from the step that sent this OTP, unchanged',
	},
	'Use the otp_ref_id from the step that sent the OTP.',
);

/** Of a new sender. */
export const senderName = personName({
	label: 'Sender Name',
	eko: 'name',
	placeholder: 'e.g. Asha Verma',
	description: 'The sender’s full name, in letters and spaces only',
});

/** Of a new sender. */
export const dateOfBirth = pastDate({
	label: 'Date of Birth',
	eko: 'dob',
	placeholder: 'e.g. 1990-05-15',
	description: 'Format: YYYY-MM-DD. Date objects and midnight timestamps also work.',
});

/** Of a new sender; Eko takes a list of lines. */
export const residenceAddress = lines(
	{
		label: 'Residence Address',
		eko: 'residence_address',
		placeholder: 'e.g. 123 MG Road\nPune\nMaharashtra\n411001',
		description: 'Street, city, state and PIN code, each on its own line. A list also works.',
	},
	'Enter street, city, state and PIN code, each on its own line.',
);

const ORG_ID = 'Organization ID';

/** Whose consent wording it is. */
export const orgId: Field<string> = {
	ui: {
		displayName: ORG_ID,
		type: 'string',
		default: '1',
		description: 'Whose consent wording to use. Keep 1 unless Eko gave you another ID.',
	},
	eko: 'org_id',
	example: '1',
	parse: (value) => {
		const text = typeof value === 'number' ? String(value) : stripInvisible(ORG_ID, value);
		if (isBlank(text)) return '1';
		if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) {
			throw new FieldError(ORG_ID, 'is not a number', 'Use 1 unless Eko gave you another ID.');
		}
		return text;
	},
};

const CONSENT_LANGUAGE = 'Consent Language Name or ID';

/** The `pkid` of a language. People choose it from Eko's list. */
export const consentLanguage: Field<string> = {
	ui: {
		displayName: CONSENT_LANGUAGE,
		type: 'options',
		typeOptions: {
			loadOptionsMethod: 'getConsentLanguages',
			loadOptionsDependsOn: [
				'customerId',
				'options.orgId',
				'options.initiatorId',
				'options.userCode',
			],
		},
		default: '',
		required: true,
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	eko: 'consent_language',
	example: '1',
	parse: (value) => {
		const text =
			typeof value === 'number' ? String(value) : stripInvisible(CONSENT_LANGUAGE, value);
		if (isBlank(text)) throw new FieldError(CONSENT_LANGUAGE, 'is empty', 'Choose a language.');
		if (typeof text !== 'string' || !/^\d{1,5}$/.test(text)) {
			throw new FieldError(
				CONSENT_LANGUAGE,
				'is not a supported language',
				'Choose it from the list, or use the pkid from Get Aadhaar KYC Consent Languages.',
			);
		}
		return text;
	},
};
