import { hasOption } from '../../../../../nodes/DigiKhata/fields/options';
import { OPERATIONS } from '../../../../../nodes/DigiKhata/operations';

describe('an option', () => {
	test.each([
		['waitForFinalState', 'getTransactionStatus', 'loadWallet'],
		['minSecondsBetweenOtps', 'generateSenderAadhaarOtp', 'loadWallet'],
		['maximumAmount', 'sendTransactionOtp', 'getBalance'],
		['lookBeforePaying', 'initiateRefund', 'sendTransactionOtp'],
		['allowAiAgents', 'loadWallet', 'getBalance'],
		['clientRefId', 'getBalance', 'initiateRefund'],
		['userCode', 'loadWallet', 'getUserServices'],
	])('%s is offered by %s, and not by %s', (name, having, lacking) => {
		const offers = OPERATIONS.filter((operation) => hasOption(operation, name));
		expect(offers.map(({ id }) => id)).toContain(having);
		expect(offers.map(({ id }) => id)).not.toContain(lacking);
	});
});
