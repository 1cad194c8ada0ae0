import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { n8nVersions } from '../../../scripts/pinnedTools';
import { Pictures } from '../browser/pictures';
import type { Host, Stage } from '../stage';
import { createTable, onTables, type Row, type Table } from './dataTables';
import { type Choice, example, inTurn, sendingAtOnce, withParameter } from './examples';
import { entered, inBrowser, publishForm } from './forms';
import { ADDRESS, BORN, KycVisitor } from './kycVisitor';
import type { Person } from './people';
import { newestOtp, requestsFor, textedFor } from './simulatorFacts';

/** What the form says beside its boxes to tick. */
export const ANOTHER_OTP = 'Text me a new OTP';
export const AADHAAR_AGAIN = 'Let me enter my Aadhaar number again';
export const OTHER_LANGUAGE = 'Show the consent in another language';
export const OTP_AT_HAND = 'I have the OTP now';

/** On the page that takes the OTP texted to the mobile number. */
export const MOBILE_OTP = 'Enter the OTP that was texted to';

/** The first node. */
const NUMBER = 'Your Mobile Number';
/** Serves the last page. */
const RESULT = 'Result Page';

/** Somebody at the form, and what can be seen of them from outside. */
export interface Visit {
	readonly host: Host;
	readonly url: string;
	readonly workflowId: string;
	/** As for {@link KycVisitor}. */
	readonly strangersGet: 200 | 401;
	readonly page: Page;
	readonly pictures: Pictures;
	readonly sender: Person;
	readonly visitor: KycVisitor;
	/** What those who ended left behind. */
	readonly rows: () => Promise<Row[]>;
}

/** The example, and where n8n serves it. */
export interface KycForm {
	readonly path: string;
	/** Absent where nothing is different. */
	readonly choose?: Choice;
	/** In place of the example's settings, which keep nothing of a run. */
	readonly settings?: object;
}

/** The example as people import it. */
export const asShipped: KycForm = { path: 'digikhata-kyc' };

/** The example at a path of its own, since n8n serves one workflow at each. */
export function formAt(path: string, choose: Choice, settings?: object): KycForm {
	const options = { path, buttonLabel: 'Continue', appendAttribution: false };
	const result = `${path}-result`;
	const ids: Record<string, string> = { [NUMBER]: path, [RESULT]: result };
	const ownAddress: Choice = ({ name }) => (ids[name] ? { webhookId: ids[name] } : {});
	const changes = inTurn(
		sendingAtOnce,
		choose,
		withParameter(NUMBER, { options }),
		withParameter(RESULT, { path: result }),
		ownAddress,
	);
	return { path, choose: changes, ...(settings && { settings }) };
}

/**
 * Has somebody in front of the form, in a browser of their own, and waits until n8n has forgotten
 * whatever was begun there.
 */
export async function visiting(
	stage: Stage,
	{ path, choose, settings }: KycForm,
	sender: Person,
	act: (visit: Visit) => Promise<void>,
): Promise<void> {
	const host = await stage.host();
	const table = await kycTable(host);
	const changes = inTurn(onTables(stage, table), choose ?? (() => ({})));
	const workflow = { ...example(host, 'kyc-by-form', changes), ...(settings && { settings }) };
	const { url, workflowId } = await publishForm(host, workflow, path);
	const strangersGet = stage.version === n8nVersions.current ? 401 : 200;
	await inBrowser(async (page) => {
		const pictures = new Pictures(page, `${path} in ${stage.version.title}`);
		const visitor = new KycVisitor(page, sender, url, strangersGet, pictures);
		try {
			await act({
				host,
				url,
				workflowId,
				strangersGet,
				page,
				pictures,
				sender,
				visitor,
				rows: table.rows,
			});
		} catch (failure) {
			await pictures.take('FAILED');
			throw failure;
		}
	});
	if (!settings) await host.api.untilForgotten(workflowId);
}

/** What the forms of one n8n write into. */
export async function kycTable({ api }: Pick<Host, 'api'>): Promise<Table> {
	const table = tables.get(api) ?? createTable({ api }, 'digikhata_kyc', KYC_COLUMNS);
	tables.set(api, table);
	return await table;
}

const KYC_COLUMNS = 'customer_id outcome next_step client_ref_id message page_id page'.split(' ');

const tables = new WeakMap<Host['api'], Promise<Table>>();

/** How each of somebody's visits ended, and at which step. */
export async function endsOf(visit: Visit): Promise<unknown[]> {
	return (await rowsOf(visit)).map(({ outcome, next_step }) => [outcome, next_step]);
}

/** The rows about the sender: other flows have the same table. */
export async function rowsOf({ rows, sender }: Visit): Promise<Row[]> {
	return (await rows()).filter(({ customer_id }) => customer_id === sender.customer_id);
}

/** Somebody else in front of the same browser. */
export function inPlaceOf(visit: Visit, sender: Person, url = visit.url): Visit {
	const { page, strangersGet, pictures } = visit;
	const visitor = new KycVisitor(page, sender, url, strangersGet, pictures);
	return { ...visit, url, sender, visitor };
}

/** A page waits five seconds, in place of half an hour, where a condition holds. */
export function timeIsOver(page: string, condition: string): Choice {
	return withParameter(page, { resumeAmount: `={{ ${condition} ? 5 / 60 : 30 }}` });
}

/** From the page that asks for the details to the one that asks for the OTP. */
export async function enrols(visit: Visit): Promise<void> {
	const { visitor, sender } = visit;
	// In full, so that somebody else's number is noticed before anybody is texted.
	await visitor.sees(`The mobile number ${sender.customer_id} is new to DigiKhata`);
	await visitor.givesDetails('K. Rao');
	await visitor.sees('letters A to Z and spaces only');
	assert.deepEqual(textedFor(visit), []);
	// Where a stranger can open the page, what was entered there is not given back.
	const given = visit.strangersGet === 401 ? ['K. Rao', BORN, ADDRESS] : ['', '', ''];
	assert.deepEqual(await entered(visit.page), given);
	await visitor.givesDetails('Asha Verma');
	await visitor.sees(MOBILE_OTP);
	assert.deepEqual(textedFor(visit), ['sender']);
}

/** Whom an execution is about. */
export const SENDER = "$('Keep the Sender').first().json.customer_id";

/** Waits for the page that takes the OTP texted to the mobile number, and gives the newest one. */
export async function givesMobileOtp(visit: Visit): Promise<void> {
	await visit.visitor.sees(MOBILE_OTP);
	await visit.visitor.givesOtp(newestOtp(visit));
}

/** Agrees to the consent and waits for the page that takes the OTP from UIDAI. */
export async function getsAadhaarOtp({ visitor }: Visit): Promise<void> {
	await visitor.givesAadhaar();
	await visitor.sees('Enter the OTP from UIDAI');
}

/** Begins anew and goes on where the PAN is all that is left. */
export async function comesBackForThePan(visit: Visit): Promise<void> {
	await visit.visitor.startsAgain();
	await givesMobileOtp(visit);
	await visit.visitor.sees('The last step');
}

/** Waits for the consent. */
export async function seesHindi(page: Page): Promise<void> {
	await page.getByText('मैं सहमत हूँ कि').waitFor();
}

/** HTTP status and Eko's status of each answer to the PAN. */
export function panCalls({ host, sender }: Visit): Array<[number | null, number | null]> {
	return requestsFor(host, sender.customer_id)
		.filter(({ path }) => path.endsWith('/pan'))
		.map(({ outcome }) => [outcome.httpStatus, outcome.envelopeStatus]);
}
