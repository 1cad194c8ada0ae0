import assert from 'node:assert/strict';

import { n8nVersions } from '../../../scripts/pinnedTools';
import { until } from '../../../scripts/until';
import { takesPictures } from '../browser/pictures';
import type { Flow, Stage } from '../stage';
import { inTurn, withParameter } from './examples';
import {
	AADHAAR_AGAIN,
	ANOTHER_OTP,
	asShipped,
	comesBackForThePan,
	endsOf,
	enrols,
	formAt,
	getsAadhaarOtp,
	givesMobileOtp,
	inPlaceOf,
	MOBILE_OTP,
	OTHER_LANGUAGE,
	OTP_AT_HAND,
	panCalls,
	rowsOf,
	SENDER,
	seesHindi,
	timeIsOver,
	type Visit,
	visiting,
} from './kycForm';
import type { NodeFile } from './nodes';
import { newPerson, type Person } from './people';
import { newestOtp, requestsFor, textedFor, wrongOtp } from './simulatorFacts';

export const shippedKycForm: Flow = {
	title:
		'Example: the KYC form as it is takes a new sender to complete KYC in one execution, in Hindi',
	smoke: true,
	async run(stage) {
		await visiting(stage, asShipped, newPerson(), async (visit) => {
			const { visitor, page } = visit;
			// As the link of scheduled-onboarding.json does.
			await page.goto(`${visit.url}?Mobile%20Number=${visit.sender.customer_id}`);
			const number = page.getByPlaceholder('e.g. 9123456780');
			assert.equal(await number.inputValue(), visit.sender.customer_id);
			await visitor.arrives();
			await visitor.sees('is new to DigiKhata');
			const { pathname } = new URL(page.url());
			await visitor.givesDetails('Asha Verma');
			await visitor.sees(MOBILE_OTP);
			await visitor.ticks(ANOTHER_OTP);
			await visitor.sees('An OTP is on its way. You can get another one in 30 seconds');
			await visitor.ticks(ANOTHER_OTP);
			await visitor.sees('The last OTP was sent');
			await givesMobileOtp(visit);
			await visitor.readsConsentIn('Hindi');
			await seesHindi(page);
			await getsAadhaarOtp(visit);
			await visitor.ticks(AADHAAR_AGAIN);
			await visitor.givesAadhaar();
			await visitor.sees('The last OTP was sent');
			await visitor.givesOtp(newestOtp(visit));
			await visitor.sees('The last step');
			// It has the number of the execution in it.
			assert.equal(new URL(page.url()).pathname, pathname);
			await visitor.givesPan('ABCDE1234F');
			await visitor.seesTheEnd('Your KYC is complete');
			assert.deepEqual(panCalls(visit), [[200, 0]]);
			assert.deepEqual(textedFor(visit), ['sender', 'sender', 'aadhaar']);
			await untilEnded(visit, ['complete', 'done']);
			await loadsTheLastPageAgain(visit);
		});
		if (takesPictures && stage.version === n8nVersions.current) await filmed(stage);
	},
};

/** The last page, when n8n has nothing else of the run any more. */
async function loadsTheLastPageAgain({ visitor, page, host, workflowId }: Visit): Promise<void> {
	await host.api.untilForgotten(workflowId);
	await page.reload();
	await visitor.sees('Your KYC is complete');
	const guessed = await fetch(page.url().replace(/page=.*/, 'page='));
	assert.equal(guessed.status, 404);
	assert.match(await guessed.text(), /Page not found/);
}

/** The shortest way through the form, for the README. */
async function filmed(stage: Stage): Promise<void> {
	const form = formAt('digikhata-kyc-filmed', () => ({}));
	await visiting(stage, form, newPerson(), async (visit) => {
		const { visitor, pictures } = visit;
		await visitor.arrives();
		await visitor.sees('is new to DigiKhata');
		await visitor.givesDetails('Asha Verma');
		await visitor.sees(MOBILE_OTP);
		await givesMobileOtp(visit);
		await visitor.readsConsentIn('English');
		await getsAadhaarOtp(visit);
		await visitor.givesOtp(newestOtp(visit));
		await visitor.sees('The last step');
		await visitor.givesPan('ABCDE1234F');
		await visitor.seesTheEnd('Your KYC is complete');
		await pictures.keepFilm('kyc-by-form');
	});
}

export const kycFormExample: Flow = {
	title: 'Example: a form takes a new sender to complete KYC, whatever is mistyped on the way',
	async run(stage) {
		const choose = inTurn(
			timeIsOver('Enter the PAN', "$('Onboard Sender').isExecuted"),
			withParameter('Send the Aadhaar OTP', {
				customerId: `={{ $runIndex === 2 ? '9000000463' : ${SENDER} }}`,
			}),
			withTamil,
		);
		const form = formAt('digikhata-kyc-mistyped', choose);
		await visiting(stage, form, newPerson(), async (visit) => {
			await mistypesMobileNumber(visit);
			await enrols(visit);
			await verifiesMobileNumber(visit);
			await confirmsAadhaar(visit);
			await comesBackForThePan(visit);
			await completesByPan(visit);
			const texted = ['sender', 'sender', 'aadhaar', 'sender'];
			assert.deepEqual(textedFor(visit), texted);
			await untilEnded(visit, ['given up', 'validateSenderPan'], ['complete', 'done']);
			await comesBackComplete(visit);
			assert.deepEqual(textedFor(visit), [...texted, 'sender']);
			assert.equal((await rowsOf(visit)).filter(({ client_ref_id }) => client_ref_id).length, 0);
		});
	},
};

const GO_ON_IN_TAMIL = 'தொடரவும்';

/** A third language, as the note says, with but one of its texts: the others stay English. */
function withTamil(node: NodeFile): object {
	if (node.name !== 'Words') return {};
	const parameters = node['parameters'] as { jsonOutput: string };
	const words = {
		...(JSON.parse(parameters.jsonOutput) as object),
		Tamil: { continue: GO_ON_IN_TAMIL },
	};
	return { parameters: { ...parameters, jsonOutput: JSON.stringify(words) } };
}

export const abandonedKycForm: Flow = {
	title:
		'Example: an abandoned KYC form ends by itself, sends no OTP and leaves nothing but its row',
	async run(stage) {
		const [atOtp, atAadhaar, tester] = [newPerson(), newPerson(), newPerson()];
		const choose = inTurn(
			timeIsOver('Your Details', "$execution.mode === 'test' && $('Onboard Sender').isExecuted"),
			timeIsOver('Enter the Mobile OTP', `$json.customer_id === '${atOtp.customer_id}'`),
			timeIsOver('Consent and Aadhaar', "$('Enter the Aadhaar OTP').isExecuted"),
		);
		const form = formAt('digikhata-kyc-abandoned', choose);
		await visiting(stage, form, atAadhaar, async (visit) => {
			const { visitor } = visit;
			await visitor.arrives();
			await enrols(visit);
			await givesMobileOtp(visit);
			await visitor.readsConsentIn('Hindi');
			await getsAadhaarOtp(visit);
			await visitor.ticks(AADHAAR_AGAIN);
			await visitor.sees('Your consent and Aadhaar number');

			const other = inPlaceOf(visit, atOtp);
			await other.visitor.arrives();
			await enrols(other);

			await triesItOut(visit, tester);
			await untilEnded(visit, ['given up', 'generateSenderAadhaarOtp']);
			await untilEnded(other, ['given up', 'verifySenderOtp']);
		});
		const host = await stage.host();
		assert.deepEqual(textedFor({ host, sender: atOtp }), ['sender']);
		assert.deepEqual(textedFor({ host, sender: atAadhaar }), ['sender', 'aadhaar']);
		const sent = requestsFor(host, atAadhaar.customer_id);
		assert.match(sent.at(-1)?.path ?? '', /aadhaar\/otp$/);
	},
};

/** Presses "Execute workflow", as whoever builds the workflow does, and begins anew. */
async function triesItOut(visit: Visit, tester: Person): Promise<void> {
	const { api } = visit.host;
	const testUrl = visit.url.replace('/form/', '/form-test/');
	const { visitor } = inPlaceOf(visit, tester, testUrl);
	await api.listen(visit.workflowId, 'Your Mobile Number');
	await visitor.arrives();
	await visitor.sees('is new to DigiKhata');
	await visitor.givesDetails('K. Rao');
	await visitor.sees('letters A to Z and spaces only');
	await api.listen(visit.workflowId, 'Your Mobile Number');
	await visitor.startsAgain('9000000585');
	await visitor.seesTheEnd('Your KYC is already complete');
}

/** Is asked again at once, with the number still there, and goes on in the same execution. */
async function mistypesMobileNumber(visit: Visit): Promise<void> {
	const { visitor, page, sender, strangersGet } = visit;
	await visitor.arrives('98765');
	await visitor.sees('Check your mobile number');
	const field = page.getByPlaceholder('e.g. 9123456780');
	assert.equal(await field.inputValue(), strangersGet === 401 ? '98765' : '');
	await visitor.givesMobileNumber(sender.customer_id);
	await visitor.sees('is new to DigiKhata');
}

async function verifiesMobileNumber(visit: Visit): Promise<void> {
	const { visitor, page } = visit;
	await visitor.givesOtp(wrongOtp(visit));
	await visitor.sees('The OTP is wrong');
	await sendsNothingFor(visit, async () => {
		await visitor.givesOtp('');
		await visitor.sees('Enter the OTP, or tick the box');
		await page.reload();
		await visitor.sees(MOBILE_OTP);
		await page.goBack();
		await page.goForward();
		await visitor.sees(MOBILE_OTP);
	});
	assert.deepEqual(textedFor(visit), ['sender']);
	await visitor.ticks(ANOTHER_OTP);
	await givesMobileOtp(visit);
	assert.deepEqual(textedFor(visit), ['sender', 'sender']);
}

async function confirmsAadhaar(visit: Visit): Promise<void> {
	const { visitor, page, sender } = visit;
	await visitor.readsConsentIn('Hindi');
	await visitor.ticks(OTHER_LANGUAGE);
	await visitor.readsConsentIn('Tamil');
	await visitor.sees('In Tamil');
	await page.getByRole('button', { name: GO_ON_IN_TAMIL }).waitFor();
	await sendsNothingFor(visit, async () => {
		await visitor.givesNothingButAadhaar();
		await visitor.sees('Tick “I agree” and enter your Aadhaar number');
		await visitor.givesAadhaar('');
		await visitor.sees('Tick “I agree” and enter your Aadhaar number');
		await visitor.givesAadhaar(sender.aadhaar_number.slice(1));
		await visitor.sees('Check your Aadhaar number');
		const agreed = page.getByLabel('I agree. Text me');
		assert.equal(await agreed.isChecked(), visit.strangersGet === 401);
	});
	assert.equal(await visitor.canTick(OTP_AT_HAND), false);
	await visitor.givesAadhaar(sender.aadhaar_number.replace(/(\d{4})(?=\d)/g, '$1 '));
	await visitor.sees('Enter the OTP from UIDAI');
	await visitor.givesOtp('12');
	await visitor.sees('Check the OTP');
	await sendsNothingFor(visit, async () => {
		await visitor.givesOtp('');
		await visitor.sees('Enter the OTP, or tick the box');
		await visitor.ticks(AADHAAR_AGAIN);
		await visitor.sees('In Tamil');
	});
	await keepsTheAadhaarOtp(visit);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
}

/** Neither another language nor a refusal makes the OTP of before useless. */
async function keepsTheAadhaarOtp({ visitor }: Visit): Promise<void> {
	await visitor.ticks(OTHER_LANGUAGE);
	await visitor.readsConsentIn('English');
	await visitor.givesAadhaar();
	await visitor.sees('This was not accepted: “User not found”');
	await visitor.ticks(OTP_AT_HAND);
	await visitor.sees('Enter the OTP from UIDAI');
}

async function completesByPan(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.givesPan('ABCDE12345');
	await visitor.sees('Check your PAN');
	await visitor.givesPan('abcde1234f');
	await visitor.seesTheEnd('Your KYC is complete');
	assert.deepEqual(panCalls(visit), [[200, 0]]);
}

async function comesBackComplete(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.arrives();
	await givesMobileOtp(visit);
	// Eko's pages say no more about this reply than what is in it.
	await visitor.seesTheEnd('You already have a wallet. There is nothing more to do');
}

/** Waits until these and no other ends of the sender's visits are written down. */
async function untilEnded(visit: Visit, ...ends: ReadonlyArray<readonly [string, string]>) {
	const seen = await until('the ends', async () => {
		const written = await endsOf(visit);
		return written.length >= ends.length ? written : undefined;
	});
	// n8n looks once a minute whose time is over.
	assert.deepEqual(seen.sort(), [...ends].sort());
}

/** Throws when a call about the sender reaches the simulator meanwhile. */
async function sendsNothingFor(visit: Visit, act: () => Promise<void>): Promise<void> {
	const calls = (): number => requestsFor(visit.host, visit.sender.customer_id).length;
	const before = calls();
	await act();
	assert.equal(calls(), before, 'Nothing was to be sent');
}
