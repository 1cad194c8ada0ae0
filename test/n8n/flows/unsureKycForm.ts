import assert from 'node:assert/strict';

import { until } from '../../../scripts/until';
import type { Flow } from '../stage';
import { inTurn, withParameter } from './examples';
import {
	AADHAAR_AGAIN,
	ANOTHER_OTP,
	comesBackForThePan,
	enrols,
	formAt,
	getsAadhaarOtp,
	givesMobileOtp,
	inPlaceOf,
	MOBILE_OTP,
	OTP_AT_HAND,
	panCalls,
	SENDER,
	seesHindi,
	timeIsOver,
	type Visit,
	visiting,
} from './kycForm';
import { newPerson, type Person } from './people';
import { newestOtp, textedFor } from './simulatorFacts';

const MAY_BE_TEXTED = 'You may get a text message with an OTP anyway';
/** Refused with words that say no field: it may be mistyped. */
const MISTYPED = '9000000463';
/** A number, how its visit ends and where, what is written down of it, and how often the operator is told. */
type End = readonly [string, string, string, RegExp, 0 | 1];
const REFUSED: readonly End[] = [
	[MISTYPED, 'given up', 'getSenderInformation', /“User not found”/, 0],
	['9000000347', 'cannot go on', 'getSenderInformation', /balance is too low/, 1],
	['9000001297', 'cannot go on', 'getSenderInformation', /user code is wrong/, 1],
	['9000100403', 'cannot go on', 'getSenderInformation', /did not accept the keys/, 1],
	['9000300001', 'cannot go on', 'getSenderInformation', /“Agent not allowed”/, 1],
];
/** Another one, since the reference is known. */
const MAY_COME = 'you may get a text message with an OTP: then enter it here';

/** Runs are kept, so that what the operator is told can be seen. */
const KEPT = { executionOrder: 'v1' };

export const unsureKycForm: Flow = {
	title: 'Example: a KYC form continues when Eko refuses, or does not say whether a call worked',
	async run(stage) {
		// Each step is taken, and the first reply to it is lost.
		const unlucky: Person = { ...newPerson(), customer_id: '9000200012' };
		// Each reference comes with a status that nobody explains.
		const unexplained: Person = { ...newPerson(), customer_id: '9000200013' };
		const [lagging, complete, unlisted] = [newPerson(), newPerson(), newPerson()];
		const choose = inTurn(
			timeIsOver(
				'Enter the Mobile OTP',
				`$('Onboard Sender').isExecuted && $json.customer_id === '${unexplained.customer_id}' || !$json.otp_ref_id && $json.words.includes('not verified')`,
			),
			timeIsOver('Enter the Aadhaar OTP', "$json.words.includes('expired')"),
			timeIsOver('Mobile Number Again', `$json.customer_id === '${MISTYPED}'`),
			timeIsOver('Choose a Language', `${SENDER} === '${unlisted.customer_id}' && $runIndex > 0`),
			withParameter('Get Consent Languages', {
				customerId: `={{ ${SENDER}.replace('${unlisted.customer_id}', '9000100503') }}`,
			}),
			withParameter('Get Consent Details', {
				customerId: `={{ $runIndex === 0 ? '9000100503' : ${SENDER} }}`,
			}),
			// First it is taken for somebody unverified, then for somebody whose Aadhaar counts at once.
			withParameter('Validate Aadhaar OTP', {
				customerId: `={{ ${SENDER} === '${lagging.customer_id}' ? ['9000000327', '9000200011'][$runIndex] ?? ${SENDER} : ${SENDER} }}`,
			}),
			withParameter('Validate Sender PAN', {
				customerId: `={{ ${SENDER} === '${lagging.customer_id}' ? ['', '9000009999', '9000000461'][$runIndex] || ${SENDER} : ${SENDER} }}`,
			}),
			withParameter('Send the Aadhaar OTP', {
				customerId: `={{ $runIndex === 2 && ${SENDER} !== '${lagging.customer_id}' ? '9000100503' : ${SENDER}.replace('${complete.customer_id}', '9000000585') }}`,
			}),
		);
		const form = formAt('digikhata-kyc-unsure', choose, KEPT);
		await visiting(stage, form, unlucky, async (visit) => {
			await isUnsureOfEnrolment(visit);
			await isUnsureOfMobileNumber(visit);
			await isUnsureOfAadhaar(visit);
			await isUnsureOfPan(visit);
			await findsReferences(inPlaceOf(visit, unexplained));
			await isSentBack(inPlaceOf(visit, lagging));
			await getsNoLanguages(inPlaceOf(visit, unlisted));
			await isRefused(inPlaceOf(visit, complete));
			await areWrittenDown(visit, [
				...REFUSED,
				[unlisted.customer_id, 'given up', 'getAadhaarKycConsentDetails', /HTTP 503/, 1],
			]);
		});
		const noTable = withParameter('Save the Result', {
			dataTableId: { __rl: true, mode: 'id', value: 'nowhere' },
		});
		const formWithoutTable = formAt('digikhata-kyc-no-table', noTable, KEPT);
		await visiting(stage, formWithoutTable, newPerson(), isToldThatNoRowWasAdded);
	},
};

async function isUnsureOfEnrolment(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.arrives();
	await visitor.sees(MAY_BE_TEXTED);
	await visitor.givesMobileNumber(visit.sender.customer_id);
	await visitor.sees('is new to DigiKhata');
	await visitor.givesDetails('Asha Verma');
	await visitor.sees(MAY_BE_TEXTED);
	assert.deepEqual(textedFor(visit), ['sender']);
	// That it worked shows now, and nobody is texted for it.
	await visitor.givesDetails('Asha Verma');
	await visitor.sees('Your mobile number is not verified yet');
	await visitor.sees('To go on, have an OTP texted to');
	assert.equal(await visitor.canGiveOtp(), false);
	assert.deepEqual(textedFor(visit), ['sender']);
}

async function isUnsureOfMobileNumber(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.startsAgain();
	await visitor.sees(MOBILE_OTP);
	await visitor.ticks(ANOTHER_OTP);
	await visitor.sees(MAY_BE_TEXTED);
	// The reference of this OTP is not known, and that of the OTP before does not fit it.
	assert.equal(await visitor.canGiveOtp(), false);
	await visitor.ticks(ANOTHER_OTP);
	await visitor.sees(MOBILE_OTP);
	assert.deepEqual(textedFor(visit), ['sender', 'sender', 'sender', 'sender']);
	const otp = newestOtp(visit);
	await visitor.givesOtp(otp);
	await visitor.sees('We do not know whether that worked. Wait');
	await visitor.givesOtp(otp);
	await visitor.sees('The OTP has expired. Tick the box');
	await visitor.ticks(ANOTHER_OTP);
	await givesMobileOtp(visit);
}

async function isUnsureOfAadhaar(visit: Visit): Promise<void> {
	const { visitor, page } = visit;
	await readsConsentAtSecondTry(visit, 'Hindi');
	await visitor.givesAadhaar();
	await visitor.sees(MAY_BE_TEXTED);
	await seesHindi(page);
	await getsAadhaarOtp(visit);
	await visitor.ticks(AADHAAR_AGAIN);
	assert.ok(await visitor.canTick(OTP_AT_HAND));
	await visitor.givesAadhaar();
	await visitor.sees(MAY_BE_TEXTED);
	// If a new OTP was texted, the one before is void.
	assert.equal(await visitor.canTick(OTP_AT_HAND), false);
	await getsAadhaarOtp(visit);
	assert.deepEqual(textedFor(visit).slice(5), ['aadhaar', 'aadhaar', 'aadhaar']);
	const otp = newestOtp(visit);
	await visitor.givesOtp(otp);
	await visitor.sees('We do not know whether that worked. Wait');
	await visitor.givesOtp(otp);
	await visitor.sees('The OTP has expired. Tick the box');
	// Who starts again goes on where the lost reply left them.
	await comesBackForThePan(visit);
}

async function isUnsureOfPan(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.givesPan('ABCDE1234F');
	await visitor.sees('We do not know whether that worked. Wait');
	await visitor.givesPan('ABCDE1234F');
	await visitor.seesTheEnd('Your KYC is complete');
	assert.deepEqual(panCalls(visit), [
		[504, null],
		[200, 585],
	]);
}

/** What Eko says is not success, but has the reference of an OTP in it: the OTP is of use. */
async function findsReferences(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.arrives();
	await visitor.sees('is new to DigiKhata');
	await visitor.givesDetails('Asha Verma');
	await visitor.sees(MAY_COME);
	await visitor.startsAgain('+91 90002-00013');
	await visitor.sees(MAY_COME);
	await givesMobileOtp(visit);
	await readsConsentAtSecondTry(visit, 'Tamil');
	await visitor.givesAadhaar();
	await visitor.sees(MAY_COME);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
	await visitor.givesPan('ABCDE1234F');
	await visitor.seesTheEnd('Your KYC is complete');
	assert.deepEqual(textedFor(visit), ['sender', 'sender', 'aadhaar']);
}

/** Eko asks for steps that were taken: each page says why it comes again. */
async function isSentBack(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await comesToTheConsent(visit, 'Hindi');
	await getsAadhaarOtp(visit);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('Your mobile number is not verified yet');
	await visitor.ticks(ANOTHER_OTP);
	await givesMobileOtp(visit);
	await visitor.sees('Your consent and Aadhaar number');
	await getsAadhaarOtp(visit);
	await visitor.givesOtp(newestOtp(visit));
	await visitor.sees('The last step');
	await visitor.givesPan('ABCDE1234F');
	await visitor.sees('Your Aadhaar is not confirmed yet');
	await getsAadhaarOtp(visit);
	await visitor.givesOtp(newestOtp(visit));
	await entersWhatEkoDoesNotAccept(visit);
	await visitor.givesPan('ABCDE1234F');
	await visitor.seesTheEnd('Your KYC is complete');
}

/**
 * Eko refuses the PAN, by a status that nobody explains and by a reason: either may be a mistyped PAN. Who reads
 * Hindi is told so without Eko's English words.
 */
async function entersWhatEkoDoesNotAccept({ visitor, page }: Visit): Promise<void> {
	for (const said of ['Request could not be processed', 'pan_number: is not a valid PAN']) {
		await visitor.givesPan('ABCDE1234F');
		await visitor.sees('This was not accepted');
		assert.ok(!(await page.innerText('body')).includes(said));
		await visitor.sees('The last step');
	}
}

/** The list of languages does not load: the page says so, and tries again. */
async function getsNoLanguages(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await visitor.arrives();
	await enrols(visit);
	await givesMobileOtp(visit);
	for (let attempt = 0; attempt < 2; attempt++) {
		await visitor.sees('The consent did not load');
		if (attempt === 0) await visitor.goesOn();
	}
}

/** Eko refuses the Aadhaar OTP since the KYC is complete, and then numbers: some that may be mistyped. */
async function isRefused(visit: Visit): Promise<void> {
	const { visitor } = visit;
	await comesToTheConsent(visit, 'Tamil');
	await visitor.givesAadhaar();
	await visitor.seesTheEnd('Your KYC is already complete');
	for (const [number, said] of [
		['9000009999', 'Request could not be processed'],
		[MISTYPED, 'User not found'],
		['9000000461', 'customer_id: is not a valid mobile number'],
	] as const) {
		await visitor.arrives(number);
		await visitor.sees(`This was not accepted: “${said}”. Check what you entered.`);
	}
	for (const [number] of REFUSED.filter(([, outcome]) => outcome === 'cannot go on')) {
		await visitor.arrives(number);
		await visitor.seesTheEnd('it is not because of what you entered');
	}
}

/** The operator forgot the table, and is told so, and all that the row would have said. */
async function isToldThatNoRowWasAdded({ host, workflowId, visitor }: Visit): Promise<void> {
	await visitor.arrives('9000000347');
	await visitor.seesTheEnd('it is not because of what you entered');
	const [text] = await until('what the operator is told', async () => {
		const [run] = await host.api.runsOf(workflowId);
		const told = run?.items('Tell the Operator').map(({ json }) => String(json['text'])) ?? [];
		return told.length > 0 ? told : undefined;
	});
	assert.match(text ?? '', /balance is too low.* No row could be added.* the reference \w+\.$/);
}

/** The operator sees how each visit ended and why, and is told what was not the person's fault. */
async function areWrittenDown({ host, workflowId, rows }: Visit, ends: readonly End[]) {
	const written = await until('what the operator is told', async () => {
		const all = await rows();
		const runs = await host.api.runsOf(workflowId);
		const texts = runs.flatMap((run) =>
			run.items('Tell the Operator').map(({ json }) => String(json['text'])),
		);
		const found = ends.map(([number]) => {
			const mine = all.filter(({ customer_id }) => customer_id === number);
			const reference = String(mine[0]?.['client_ref_id']);
			return { mine, told: texts.filter((text) => text.includes(reference)) };
		});
		const isAll = found.every(({ mine, told }, i) => mine[0] && told.length >= (ends[i]?.[4] ?? 0));
		return isAll ? found : undefined;
	});
	ends.forEach(([number, outcome, step, why, count], i) => {
		const { mine, told } = written[i] ?? { mine: [], told: [] };
		const seen = mine.map((row) => [row['outcome'], row['next_step'], told.length]);
		assert.deepEqual(seen, [[outcome, step, count]]);
		const message = String(mine[0]?.['message']);
		assert.match(message, why);
		for (const text of told) assert.ok(text.includes(message) && !text.includes(number), text);
	});
}

async function comesToTheConsent(visit: Visit, language: string): Promise<void> {
	await visit.visitor.arrives();
	await enrols(visit);
	await givesMobileOtp(visit);
	await readsConsentAtSecondTry(visit, language);
}

/** The first call for the consent gets no answer that helps. */
async function readsConsentAtSecondTry({ visitor }: Visit, language: string): Promise<void> {
	await visitor.sees('In which language');
	await visitor.choosesLanguage(language);
	await visitor.sees('The consent did not load');
	await visitor.readsConsentIn(language);
}
