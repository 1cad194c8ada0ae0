import axios from 'axios';
import fc from 'fast-check';
import { UserError } from 'n8n-workflow';

import { parseBaseUrl } from '../../../credentials/environment';
import { parseKey } from '../../../credentials/keys';
import { FieldError } from '../../../credentials/fieldError';
import { signRequest } from '../../../credentials/signRequest';
import { classifyNetworkError } from '../../../nodes/DigiKhata/eko/network';
import { anything, expectHolds, RUNS, TIME } from './runs';

const CREDENTIAL = {
	environment: 'production',
	developerKey: 'developer-1',
	accessKey: 'access-1',
};
const OWN = 'https://api.eko.in';

/** Targets near the border of what is signed. */
const part = fc.constantFrom(
	...['https:', 'http:', '//', '/', '\\', '@', ':', '.', '?', '#', '%2f', '\t', ' ', '..', ''],
	...['api.eko.in', 'eko.in', 'a.example', ':443', ':8443', 'user', 'API.EKO.IN', '[::1]', OWN],
);
const target = fc.oneof(
	fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
	fc.webUrl(),
	fc.string(),
);

/** Where axios, n8n's HTTP client, goes; undefined when it cannot go anywhere. */
function destination(url: string): string | undefined {
	try {
		return new URL(axios.getUri({ url })).origin;
	} catch {
		return undefined;
	}
}

async function isSigned(url: string): Promise<boolean> {
	try {
		await signRequest(CREDENTIAL, { url });
		return true;
	} catch (refusal) {
		if (!(refusal instanceof UserError)) throw refusal;
		return false;
	}
}

/** Whether a check either gives a value of this form or refuses with an error of the field. */
function givesOrRefuses(check: () => string, form: RegExp): boolean {
	try {
		return form.test(check());
	} catch (error) {
		return error instanceof FieldError;
	}
}

describe('any target', () => {
	test(
		'is signed only when n8n’s HTTP client goes to Eko with it, or nowhere',
		async () => {
			const property = fc.asyncProperty(target, async (url) => {
				fc.pre(await isSigned(url));
				expect([OWN, undefined]).toContain(destination(url));
			});
			await fc.assert(property, { numRuns: RUNS, maxSkipsPerRun: 1000 });
		},
		TIME,
	);
});

const FITS_A_HEADER = /^[\x21-\x7e]+$/;
const SAFE_BASE_URL =
	/^(https:\/\/[^/?#@\s]+|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?)(\/[^?#\s]*[^/?#\s])?$/;

describe('any value', () => {
	test(
		'as a key is refused by its own error or fits a header as it stands',
		() => {
			expectHolds(
				fc.property(anything, (value) =>
					givesOrRefuses(() => parseKey('Access Key', value), FITS_A_HEADER),
				),
			);
		},
		TIME,
	);

	test(
		'as a base URL is refused by its own error or leads over TLS or to this computer',
		() => {
			expectHolds(
				fc.property(fc.oneof(target, anything), (value) =>
					givesOrRefuses(() => parseBaseUrl('custom', value), SAFE_BASE_URL),
				),
			);
		},
		TIME,
	);

	test(
		'that was thrown has a cause, and counts as sent unless a known code says otherwise',
		() => {
			const thrown = fc.oneof(
				fc.string(),
				fc.constantFrom(undefined, null, 7),
				fc.record(
					{
						message: fc.string(),
						code: fc.oneof(fc.stringMatching(/^X[A-Z]{1,8}$/), fc.integer()),
						syscall: fc.constantFrom('read', 'write', 'open'),
						messages: fc.array(fc.stringMatching(/^[a-z ]{0,20}$/)),
						cause: fc.oneof(fc.string(), fc.record({ message: fc.string() })),
					},
					{ requiredKeys: [] },
				),
			);
			expectHolds(
				fc.property(thrown, (error) => expect(classifyNetworkError(error)).toBe('connectionLost')),
			);
		},
		TIME,
	);
});
