import { signTimestamp } from '../../../credentials/signature';
import { VECTORS } from './signature.vectors';

describe('the secret key', () => {
	test.each(VECTORS)(
		'is the one openssl computes for %s',
		(_what, accessKey, timestamp, expected) => {
			expect(signTimestamp(accessKey, timestamp)).toBe(expected);
		},
	);

	test('is the known answer of its docstring', () => {
		expect(signTimestamp('known-answer-access-key', '1700000000000')).toBe(
			'YJceQxYEUkG97XVCnPH/FGfr1ztnOExUoZYJ8Q9Wdh8=',
		);
	});

	test('uses the base64 text of the access key, not the access key itself', () => {
		// printf %s 1700000000000 | openssl dgst -sha256 -binary -hmac known-answer-access-key | base64
		expect(signTimestamp('known-answer-access-key', '1700000000000')).not.toBe(
			'HQIz2b9n4BwYhqzG7wnYWddFQefNtXr/pWyIW/K9t+Q=',
		);
	});
});
