/** Whether a value has the form that Eko documents. */
export type Form = (value: unknown) => boolean;

function text(pattern: RegExp): Form {
	return (value) => typeof value === 'string' && pattern.test(value);
}

function wholeNumber(least: number, most: number): Form {
	return (value) =>
		typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

const isLine: Form = (value) =>
	typeof value === 'string' && value.trim() !== '' && value.length <= 200 && !/[\r\n]/.test(value);

const isDay: Form = (value) => {
	if (typeof value !== 'string' || !/^(19|20)\d\d-\d\d-\d\d$/.test(value)) return false;
	const date = new Date(value);
	return date.toISOString().startsWith(value) && date.getTime() <= Date.now();
};

const mobile = text(/^[6-9]\d{9}$/);
const code = text(/^[A-Za-z0-9_-]{1,20}$/);

/** The form of every field's value, by the name of its parameter. */
const FORMS: Readonly<Record<string, Form>> = {
	customerId: mobile,
	initiatorId: mobile,
	aadhaarNumber: text(/^\d{12}$/),
	userCode: code,
	clientRefId: code,
	concurrency: wholeNumber(1, 50),
	timeout: wholeNumber(1, 600_000),
	otp: text(/^\d{4,8}$/),
	otpRefId: text(/\S/),
	panNumber: text(/^[A-Z]{5}\d{4}[A-Z]$/),
	senderName: text(/^(?=.{1,100}$)[A-Za-z]+( [A-Za-z]+)*$/),
	residenceAddress: (value) =>
		Array.isArray(value) && value.length >= 1 && value.length <= 10 && value.every(isLine),
	dateOfBirth: isDay,
	orgId: text(/^\d{1,10}$/),
	consentLanguage: text(/^\d{1,5}$/),
};

/** Eko's names of what a call carries, and the parameters that they come from. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
	initiator_id: 'initiatorId',
	user_code: 'userCode',
	client_ref_id: 'clientRefId',
	aadhar: 'aadhaarNumber',
	otp: 'otp',
	otp_ref_id: 'otpRefId',
	pan_number: 'panNumber',
	name: 'senderName',
	residence_address: 'residenceAddress',
	dob: 'dateOfBirth',
	org_id: 'orgId',
	consent_language: 'consentLanguage',
};

/** The form of a field's value, by the name of its parameter. */
export function formOf(name: string): Form {
	const form = FORMS[name];
	if (!form) throw new Error(`FORMS in forms.ts has no form of ${name}`);
	return form;
}

/** The form of what a call carries, by Eko's name. */
export function formOnWire(ekoName: string): Form {
	const name = WIRE_NAMES[ekoName];
	if (name === undefined) throw new Error(`WIRE_NAMES in forms.ts has no ${ekoName}`);
	return formOf(name);
}
