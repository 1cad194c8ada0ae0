import { FieldError } from '../../../credentials/fieldError';
import { type Field, isBlank, stripInvisible } from './normalize';

const LABEL = 'Consent Language Name or ID';

/** Eko's `consent_language`: the `pkid` of a language. People choose it from Eko's list. */
export const consentLanguage: Field = {
	property: {
		displayName: LABEL,
		name: 'consentLanguage',
		type: 'options',
		typeOptions: {
			loadOptionsMethod: 'getConsentLanguages',
			loadOptionsDependsOn: ['customerId', 'initiatorId', 'userCode', 'orgId'],
		},
		default: '',
		required: true,
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	check: (value) => {
		const text = typeof value === 'number' ? String(value) : stripInvisible(LABEL, value);
		if (isBlank(text)) throw new FieldError(LABEL, 'is empty', 'Choose a language.');
		if (typeof text !== 'string' || !/^\d{1,5}$/.test(text)) {
			throw new FieldError(
				LABEL,
				'is not a language of Eko’s',
				'Choose it from the list, or use the pkid from Get Aadhaar KYC Consent Languages.',
			);
		}
		return text;
	},
};
