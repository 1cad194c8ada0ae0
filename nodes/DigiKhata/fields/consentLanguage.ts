import { FieldProblem } from '../../../credentials/fieldProblem';
import { type Field, isEmpty } from './field';

const LABEL = 'Consent Language Name or ID';

/** Eko's `consent_language`: the `pkid` of a language. People choose it from Eko's list. */
export const consentLanguage: Field = {
	property: {
		displayName: LABEL,
		name: 'consentLanguage',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getConsentLanguages' },
		default: '',
		required: true,
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	check: (value) => {
		if (isEmpty(value)) throw new FieldProblem(LABEL, 'is empty', 'Choose a language.');
		const id = Number.isSafeInteger(value) ? String(value) : value;
		if (typeof id !== 'string' || !/^\d{1,5}$/.test(id.trim())) {
			throw new FieldProblem(
				LABEL,
				'is not a language of Eko’s',
				'Choose it from the list, or use the pkid from Get Aadhaar KYC Consent Languages.',
			);
		}
		return id.trim();
	},
};
