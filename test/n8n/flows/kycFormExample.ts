import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';
import { Pictures } from '../browser/pictures';
import type { Flow, Host, Stage } from '../stage';
import { example } from './examples';
import { inBrowser, publishForm } from './forms';
import { KycVisitor } from './kycVisitor';
import type { NodeFile } from './nodes';
import { newPerson, type Person } from './people';
import { phoneOf, requestsFor } from './simulatorFacts';

/** n8n looks once a minute whether a page's time is over. */
const patienceMs = 150_000;

const ANOTHER_OTP = 'Text me a new OTP';
const AADHAAR_AGAIN = 'Let me enter my Aadhaar number again';
const MAY_BE_TEXTED = 'You may get a text message with an OTP all the same';

export const kycFormExample: Flow = {
	title: 'Example: a form takes a new sender to complete KYC, whatever is mistyped on the way',
	smoke: true,
	async run(stage) {
		const left = timeIsOver('Enter the PAN', "$('Onboard Sender').isExecuted");
		await visiting(stage, 'digikhata-kyc', newPerson(), left, async (visit) => {
			await mistypesMobileNumber(visit);
			await visit.visitor.arrives();
			await enrols(visit);
			await verifiesMobileNumber(visit);
			await confirmsAadhaar(visit);
			await comesBackForThePan(visit);
			await completesByPan(visit);
			const texted = ['sender', 'sender', 'aadhaar', 'aadhaar', 'sender'];
			assert.deepEqual(textedFor(visit), texted);
			await comesBackComplete(visit);
			assert.deepEqual(textedFor(visit), [...texted, 'sender']);
		});
	},
};

export const unsureKycForm: Flow = {
	title: 'Example: a KYC form leads on where Eko refuses, or does not say whether a call worked',
	async run(stage) {
		// Each step is taken, and the first reply to it is lost.
		const unlucky: Person = { ...newPerson(), customer_id: '9000200012' };
		const complete = newPerson();
		const sender = "$('Keep the Sender').first().json.customer_id";
		const firstTry = "!$('Another Try').isExecuted";
		const choose = inTurn(
			timeIsOver('Enter the Aadhaar OTP', "$json.words.includes('expired')"),
			timeIsOver('Consent and Aadhaar', "$json.words?.includes('complete already')"),
			withParameter('Get Consent Details', {
				customerId: `={{ ${firstTry} ? '9000100503' : ${sender} }}`,
			}),
			withParameter('Text the Aadhaar OTP', {
				customerId: `={{ ${sender}.replace('${complete.customer_id}', '9000000585') }}`,
			}),
		);
		await visiting(stage, 'digikhata-kyc-unsure', unlucky, choose, async (visit) => {
			await isUnsureOfEnrolment(visit);
			await isUnsureOfMobileNumber(visit);
			await isUnsureOfAadhaar(visit);
			await isUnsureOfPan(visit);
			await isRefused(inPlaceOf(visit, complete));
		});
	},
};

export const abandonedKycForm: Flow = {
	title: 'Example: a KYC form that somebody leaves ends by itself, texts nobody, leaves nothing',
	async run(stage) {
		const [atOtp, atAadhaar] = [newPerson(), newPerson()];
		const choose = inTurn(
			timeIsOver('Enter the Mobile OTP', `$json.customer_id === '${atOtp.customer_id}'`),
			timeIsOver('Consent and Aadhaar', "$('Aadhaar Number Given').isExecuted"),
		);
		await visiting(stage, 'digikhata-kyc-abandoned', atAadhaar, choose, async (visit) => {
			const { visitor, sender } = visit;
			await visitor.arrives();
			await enrols(visit);
			await visitor.givesOtp(newestOtp(visit));
			await visitor.sees('In which language');
			await visitor.choosesLanguage('Hindi');
			await visitor.sees('Your consent and Aadhaar number');
			await visitor.givesAadhaar(sender.aadhaar_number);
			await visitor.sees('Enter the OTP from UIDAI');
			await visitor.ticks(AADHAAR_AGAIN);
			await visitor.sees('Your consent and Aadhaar number');

			const other = inPlaceOf(visit, atOtp);
			await other.visitor.arrives();
			await enrols(other);
		});
		const host = await stage.host();
		assert.deepEqual(textedFor({ host, sender: atOtp }), ['sender']);
		assert.deepEqual(textedFor({ host, sender: atAadhaar }), ['sender', 'aadhaar']);
		const sent = requestsFor(host, atAadhaar.customer_id);
		assert.match(sent.at(-1)?.path ?? '', /aadhaar\/otp$/);
	},
};

interface Visit {
	readonly host: Host;
	readonly url: string;
	readonly page: Page;
	readonly pictures: Pictures;
	readonly sender: Person;
	readonly visitor: KycVisitor;
}

/** What is different in the example: for a node, what takes the place of its parts. */
type Choice = (node: NodeFile) => object;

/**
 * Has somebody in front of the form, in a browser of their own, and waits until n8n has forgotten
 * whatever was begun there.
 */
async function visiting(
	stage: Stage,
	path: string,
	sender: Person,
	choose: Choice,
	act: (visit: Visit) => Promise<void>,
): Promise<void> {
	const host = await stage.host();
	const options = { path, buttonLabel: 'Continue', appendAttribution: false };
	const atPath = withParameter('Your Mobile Number', { options });
	const workflow = example(host, 'kyc-by-form', (node) => ({
		...choose(node),
		...(node.name === 'Your Mobile Number' && { webhookId: path, ...atPath(node) }),
	}));
	const { url, workflowId } = await publishForm(host, workflow, path);
	await inBrowser(async (page) => {
		const pictures = new Pictures(page, `${path} in ${stage.version.title}`);
		const visitor = new KycVisitor(page, sender, url, pictures);
		try {
			await act({ host, url, page, pictures, sender, visitor });
		} catch (failure) {
			await pictures.take('FAILED');
			throw failure;
		}
	});
	await host.api.untilForgotten(workflowId, patienceMs);
}

function inPlaceOf(visit: Visit, sender: Person): Visit {
	const visitor = new KycVisitor(visit.page, sender, visit.url, visit.pictures);
	return { ...visit, sender, visitor };
}

function withParameter(name: string, parameter: object): Choice {
	return (node) =>
		node.name === name ? { parameters: { ...(node['parameters'] as object), ...parameter } } : {};
}

/** A page waits a second, in place of half an hour, where a condition holds. */
function timeIsOver(page: string, condition: string): Choice {
	return withParameter(page, { resumeAmount: `={{ ${condition} ? 1 / 60 : 30 }}` });
}

function inTurn(...choices: readonly Choice[]): Choice {
	return (node) => Object.assign({}, ...choices.map((choose) => choose(node))) as object;
}

async function mistypesMobileNumber({ visitor, page }: Visit): Promise<void> {
	await visitor.arrives('98765');
	await visitor.seesTheEnd('Mobile Number has 5 digits, not 10');
	await page.getByRole('link', { name: 'Start again' }).click();
	await visitor.sees('DigiKhata KYC');
}

/** From the page that asks for the details to the one that asks for the OTP. */
async function enrols(visit: Visit): Promise<void> {
	const { visitor, sender } = visit;
	// In full, so that somebody else's number is noticed before anybody is texted.
	await visitor.sees(`The mobile number ${sender.customer_id} is new to DigiKhata`);
	await visitor.givesDetails('K. Rao');
	await visitor.sees('Full Name has characters other than the letters A to Z');
	assert.deepEqual(textedFor(visit), []);
	// What else was entered is still there.
	await visitor.givesName('Asha Verma');
	await visitor.sees('Enter the OTP that was texted to');
	assert.deepEqual(textedFor(visit), ['sender']);
}

async function verifiesMobileNumber(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.givesOtp(otherThan(newestOtp(visit)));
	await visitor.sees('The OTP is wrong');
	await sendsNothingFor(visit, async () => {
		await visitor.givesOtp('');
		await visitor.sees('Enter the OTP, or tick the box');
	});
	assert.deepEqual(textedFor(visit), ['sender']);
	await visitor.ticks(ANOTHER_OTP);
	await visitor.sees('Enter the OTP that was texted to');
	assert.deepEqual(textedFor(visit), ['sender', 'sender']);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('In which language');
}

async function confirmsAadhaar(visit: Visit): Promise<void> {
	const { visitor, page, sender } = visit;
	await visitor.choosesLanguage('Hindi');
	await visitor.sees('Your consent and Aadhaar number');
	await seesHindi(page);
	await visitor.givesAadhaar(sender.aadhaar_number.slice(1));
	await visitor.sees('Aadhaar Number has 11 digits, not 12');
	assert.deepEqual(textedFor(visit), ['sender', 'sender']);
	await visitor.givesAadhaar(sender.aadhaar_number.replace(/(\d{4})(?=\d)/g, '$1 '));
	await visitor.sees('Enter the OTP from UIDAI');
	await visitor.givesOtp('12');
	await visitor.sees('OTP is not 4 to 8 digits');
	await sendsNothingFor(visit, async () => {
		await visitor.givesOtp('');
		await visitor.sees('Enter the OTP, or tick the box');
		await visitor.ticks(AADHAAR_AGAIN);
		await visitor.sees('Your consent and Aadhaar number');
		await seesHindi(page);
	});
	await visitor.givesAadhaar(sender.aadhaar_number);
	await visitor.sees('Enter the OTP from UIDAI');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
}

async function comesBackForThePan(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.startsAgain();
	await visitor.sees('Enter the OTP that was texted to');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
}

async function completesByPan(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.givesPan('ABCDE12345');
	await visitor.sees('PAN Number is not five letters, four digits and a letter');
	await visitor.givesPan('abcde1234f');
	await visitor.seesTheEnd('KYC complete');
	assert.deepEqual(panCalls(visit), [[200, 0]]);
}

async function comesBackComplete(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.arrives();
	await visitor.sees('Enter the OTP that was texted to');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.seesTheEnd('KYC complete');
}

async function isUnsureOfEnrolment(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.arrives();
	await visitor.seesTheEnd(MAY_BE_TEXTED);
	await visitor.startsAgain();
	await visitor.sees('is new to DigiKhata');
	await visitor.givesDetails('Asha Verma');
	await visitor.sees(MAY_BE_TEXTED);
	assert.deepEqual(textedFor(visit), ['sender']);
	// What was entered is still there. That it worked shows now, and nobody is texted for it.
	await visitor.goesOn();
	await visitor.sees('We have to text an OTP to');
	assert.equal(await visitor.canGiveOtp(), false);
	assert.deepEqual(textedFor(visit), ['sender']);
}

async function isUnsureOfMobileNumber(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.ticks(ANOTHER_OTP);
	await visitor.sees(MAY_BE_TEXTED);
	// The reference of this OTP is not known, and one of an earlier OTP would not fit it.
	assert.equal(await visitor.canGiveOtp(), false);
	await visitor.ticks(ANOTHER_OTP);
	await visitor.sees('Enter the OTP that was texted to');
	assert.deepEqual(textedFor(visit), ['sender', 'sender', 'sender']);
	const otp = newestOtp(visit);
	await visitor.givesOtp(otp);
	await visitor.sees('Eko did not say whether that worked');
	await visitor.givesOtp(otp);
	await visitor.sees('The OTP has expired. Tick the box');
	await visitor.ticks(ANOTHER_OTP);
	await visitor.sees('Enter the OTP that was texted to');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('In which language');
}

async function isUnsureOfAadhaar(visit: Visit): Promise<void> {
	const { visitor, sender, page } = visit;
	await visitor.choosesLanguage('Hindi');
	await visitor.sees('Eko did not hand out the consent');
	await visitor.goesOn();
	await visitor.sees('In which language');
	await visitor.choosesLanguage('Hindi');
	await visitor.sees('Your consent and Aadhaar number');
	await visitor.givesAadhaar(sender.aadhaar_number);
	await visitor.sees(MAY_BE_TEXTED);
	await seesHindi(page);
	await visitor.givesAadhaar(sender.aadhaar_number);
	await visitor.sees('Enter the OTP from UIDAI');
	assert.deepEqual(textedFor(visit).slice(4), ['aadhaar', 'aadhaar']);
	const otp = newestOtp(visit);
	await visitor.givesOtp(otp);
	await visitor.sees('Eko did not say whether that worked');
	await visitor.givesOtp(otp);
	await visitor.sees('The OTP has expired. Tick the box');
	// Who starts again goes on where the lost reply left them.
	await visitor.startsAgain();
	await visitor.sees('Enter the OTP that was texted to');
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
}

async function isUnsureOfPan(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.givesPan('ABCDE1234F');
	await visitor.sees('Eko did not say whether that worked');
	await visitor.givesPan('ABCDE1234F');
	await visitor.seesTheEnd('KYC complete');
	assert.deepEqual(panCalls(visit), [
		[504, null],
		[200, 585],
	]);
}

/** Eko refuses the Aadhaar OTP since the KYC is complete, and then a number that nobody can help. */
async function isRefused(visit: Visit): Promise<void> {
	const { visitor, sender } = visit;
	await visitor.arrives();
	await enrols(visit);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('In which language');
	await visitor.choosesLanguage('Tamil');
	await visitor.sees('Eko did not hand out the consent');
	await visitor.goesOn();
	await visitor.sees('In which language');
	await visitor.choosesLanguage('Tamil');
	await visitor.sees('Your consent and Aadhaar number');
	await visitor.givesAadhaar(sender.aadhaar_number);
	await visitor.sees('Your KYC is complete already. Start again');
	await visitor.arrives('9000000347');
	await visitor.seesTheEnd('“The balance is not sufficient (status 347)”');
}

/** Throws when a call about the sender reaches the simulator meanwhile. */
async function sendsNothingFor(visit: Visit, act: () => Promise<void>): Promise<void> {
	const calls = (): number => requestsFor(visit.host, visit.sender.customer_id).length;
	const before = calls();
	await act();
	assert.equal(calls(), before, 'Nothing was to be sent');
}

async function seesHindi(page: Page): Promise<void> {
	await page.getByText('मैं सहमत हूँ').waitFor();
}

/** HTTP status and Eko's status of each answer to the PAN. */
function panCalls({ host, sender }: Visit): Array<[number | null, number | null]> {
	return requestsFor(host, sender.customer_id)
		.filter(({ path }) => path.endsWith('/pan'))
		.map(({ outcome }) => [outcome.httpStatus, outcome.envelopeStatus]);
}

/** What the OTPs are for that the sender was texted, in order. */
function textedFor({ host, sender }: Pick<Visit, 'host' | 'sender'>): string[] {
	return phoneOf(host, sender.customer_id).map(({ purpose }) => purpose);
}

function newestOtp({ host, sender }: Visit): string {
	const newest = phoneOf(host, sender.customer_id).at(-1);
	assert.ok(newest, 'Nobody was texted');
	return newest.otp;
}

function otherThan(otp: string): string {
	return otp === '123456' ? '654321' : '123456';
}
