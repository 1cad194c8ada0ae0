import assert from 'node:assert/strict';

import type { Locator, Page } from 'playwright-core';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../../scripts/projectTarball';
import type { Pictures } from '../browser/pictures';
import type { Person } from './people';

/** Words of the node that are for whoever builds a workflow, and those that only frighten. */
const NOT_FOR_A_PERSON =
	/error|problem|failure|mistake|undefined|null|\[object|Outcome|otp_ref_id|Customer ID|Sender|\bEko\b/i;

/** Somebody in front of the KYC form: looks at each page, and fills it in. */
export class KycVisitor {
	/** The language of the pages. */
	private language = 'English';

	constructor(
		private readonly page: Page,
		private readonly person: Person,
		/** Where the form begins. */
		private readonly url: string,
		/** The HTTP status n8n answers whoever guesses the address of a page that waits. */
		private readonly strangersGet: 200 | 401,
		/** Where pictures of the pages go, if they are wanted. */
		private readonly pictures?: Pictures,
	) {}

	/** Opens the form and sends off the mobile number. */
	async arrives(mobileNumber = this.person.customer_id): Promise<void> {
		await this.page.goto(this.url);
		this.language = 'English';
		await this.sees('DigiKhata KYC');
		await this.givesMobileNumber(mobileNumber);
	}

	/**
	 * Waits until the page shows a text. Throws when it or what a stranger gets has something personal
	 * in it, when a word on it is not for the person, or when it offers no way to start again.
	 */
	async sees(text: string): Promise<void> {
		await this.page.getByText(this.translated(text)).first().waitFor();
		await this.pictures?.take(text);
		const words = await this.page.innerText('body');
		assert.doesNotMatch(words, NOT_FOR_A_PERSON);
		this.assertTellsLittle(text, words, await this.page.content(), this.strangersGet === 401);
		await this.assertStrangersGetLittle(text, words);
		const isFirst = this.page.url() === this.url;
		if (isFirst || END.test(text)) return;
		const link = await this.startAgain.getAttribute('href');
		assert.equal(new URL(link ?? '', this.page.url()).href, this.url, `"${text}": Start again`);
	}

	/** Whatever is on a page, any spaces or hyphens in it. A page that is filled gives back what was entered. */
	private assertTellsLittle(text: string, words: string, html: string, isFilled = false): void {
		const { aadhaar_number, customer_id } = this.person;
		// In full, so that somebody else's number is noticed before anybody is texted.
		const isNew = words.includes(`${customer_id} is new to DigiKhata`);
		const asksForNumber = isFilled && words.includes('Your mobile number');
		const ownNumber = isNew || asksForNumber ? [] : [customer_id];
		const details = isFilled && isNew ? [] : [BORN, ...ADDRESS.split('\n')];
		const compact = html.replace(/[\s-]/g, '');
		for (const personal of [aadhaar_number, ...ownNumber, ...details]) {
			const isThere = compact.includes(personal.replace(/[\s-]/g, ''));
			assert.ok(!isThere, `"${text}": the page has ${personal}`);
		}
	}

	/** Opens a page that waits by the number in its address, as whoever guesses it. */
	private async assertStrangersGetLittle(text: string, words: string): Promise<void> {
		const { origin, pathname } = new URL(this.page.url());
		if (!pathname.startsWith('/form-waiting/') || !(await this.hasButton())) return;
		const response = await fetch(`${origin}${pathname}`);
		const html = await response.text();
		assert.equal(response.status, this.strangersGet, `"${text}": a stranger gets ${html}`);
		assert.equal(html.includes(this.translated('Start again')), this.strangersGet === 200);
		this.assertTellsLittle(`${text}, to a stranger`, words, html);
	}

	private async hasButton(): Promise<boolean> {
		return (await this.page.getByRole('button').count()) > 0;
	}

	/** As {@link sees}, for a page without a button: n8n ends the run when the browser has loaded it. */
	async seesTheEnd(text: string): Promise<void> {
		await this.sees(text);
		await this.page.waitForLoadState('networkidle');
		await this.pictures?.film();
	}

	/** Leaves a page by its link, and sends off the mobile number anew. */
	async startsAgain(mobileNumber = this.person.customer_id): Promise<void> {
		await this.startAgain.click();
		this.language = 'English';
		await this.sees('DigiKhata KYC');
		await this.givesMobileNumber(mobileNumber);
	}

	async givesMobileNumber(number: string): Promise<void> {
		await this.fills('e.g. 9123456780', number);
		await this.goesOn();
	}

	/** Fills in all that somebody new has to say. */
	async givesDetails(name: string): Promise<void> {
		await this.fills('e.g. Asha Verma', name);
		await this.page.getByLabel('Date of Birth').fill(BORN);
		await this.fills('Street, city', ADDRESS);
		await this.goesOn();
	}

	/** Has the consent shown in this language. */
	async choosesLanguage(language: string): Promise<void> {
		await this.page.getByRole('combobox').selectOption(language);
		await this.goesOn();
	}

	/** Waits for the languages, chooses one and waits for the consent. */
	async readsConsentIn(language: string): Promise<void> {
		await this.sees('In which language');
		await this.choosesLanguage(language);
		this.language = language;
		await this.sees('Your consent and Aadhaar number');
	}

	/** Agrees to the consent and has UIDAI text an OTP. */
	async givesAadhaar(number = this.person.aadhaar_number): Promise<void> {
		await this.page.getByLabel(this.translated('I agree. Text me')).check();
		await this.givesNothingButAadhaar(number);
	}

	/** Without agreeing to the consent. */
	async givesNothingButAadhaar(number = this.person.aadhaar_number): Promise<void> {
		await this.fills('e.g. 1234 5678 9012', number);
		await this.goesOn();
	}

	async givesOtp(otp: string): Promise<void> {
		await this.fills(OTP, otp);
		await this.goesOn();
	}

	/** Whether the page takes an OTP. */
	async canGiveOtp(): Promise<boolean> {
		return (await this.page.getByPlaceholder(OTP).count()) > 0;
	}

	/** Whether there is a box with these words to tick. */
	async canTick(label: string): Promise<boolean> {
		return (await this.page.getByLabel(this.translated(label)).count()) > 0;
	}

	/** Asks for what the page offers besides, in its words. */
	async ticks(label: string): Promise<void> {
		await this.page.getByLabel(this.translated(label)).check();
		await this.goesOn();
	}

	async givesPan(pan: string): Promise<void> {
		await this.fills('e.g. ABCDE1234F', pan);
		await this.goesOn();
	}

	/** Presses the button twice, as many do, and waits for the next page. */
	async goesOn(): Promise<void> {
		await this.pictures?.film();
		const nextPage = this.page.waitForEvent('load');
		await this.page.getByRole('button').dblclick();
		await nextPage;
	}

	private async fills(placeholder: string, value: string): Promise<void> {
		await this.page.getByPlaceholder(placeholder).fill(value);
	}

	private get startAgain(): Locator {
		return this.page.getByRole('link', { name: this.translated('Start again') });
	}

	/** What the example has for a part of an English text in the language of the pages, as far as it is the same for everybody. */
	private translated(part: string): string {
		const texts = this.language === 'English' ? undefined : WORDS[this.language];
		const [[key] = []] = Object.entries(WORDS['English'] ?? {})
			.filter(([, text]) => text.includes(part))
			.sort(([, one], [, other]) => one.length - other.length);
		const parts = (key && texts?.[key])?.split(/{\w+}/) ?? [part];
		return parts.sort((one, other) => other.length - one.length)[0]?.trim() ?? part;
	}
}

const OTP = 'e.g. 012345';
/** What somebody new says. */
export const BORN = '1990-05-15';
/** On lines of its own. */
export const ADDRESS = '123 MG Road\nPune\nMaharashtra\n411001';

/** The ends that leave nothing to do. */
const END = /^Your KYC is (already )?complete|^You already have a wallet/;

/** The example's texts, by language. */
const WORDS = (() => {
	const text = readFileSync(join(projectFolder, 'examples', 'kyc-by-form.json'), 'utf8');
	const { nodes } = JSON.parse(text) as { nodes: Array<{ name: string; parameters: unknown }> };
	const { parameters } = nodes.find(({ name }) => name === 'Words') ?? {};
	const { jsonOutput } = parameters as { jsonOutput: string };
	return JSON.parse(jsonOutput) as Record<string, Record<string, string>>;
})();
