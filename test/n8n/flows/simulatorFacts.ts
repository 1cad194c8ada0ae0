import assert from 'node:assert/strict';

import type { SimulatorRequest, Sms } from '../../../simulator/server';
import type { Host } from '../stage';
import type { Person } from './people';

/** What the simulator received with a sender's number in the path, in order. */
export function requestsFor(
	{ simulator }: Pick<Host, 'simulator'>,
	customerId: string,
): SimulatorRequest[] {
	return simulator.requests.filter(({ path }) => path.split(/[/?]/).includes(customerId));
}

/** The references the simulator issued to a sender: one for each OTP that Eko would have texted. */
export function issuedTo(host: Pick<Host, 'simulator'>, customerId: string): string[] {
	return requestsFor(host, customerId).flatMap(({ outcome }) => outcome.otpRefId ?? []);
}

/** What a sender's phone has got, in order. */
export function phoneOf({ simulator }: Pick<Host, 'simulator'>, customerId: string): Sms[] {
	return simulator.messages.filter(({ to }) => to === customerId);
}

/** Somebody whose phone can be seen. */
interface Texted {
	readonly host: Pick<Host, 'simulator'>;
	readonly sender: Person;
}

/** What the OTPs are for that a sender was texted, in order. */
export function textedFor({ host, sender }: Texted): string[] {
	return phoneOf(host, sender.customer_id).map(({ purpose }) => purpose);
}

/** What a sender's phone shows last. */
export function newestOtp({ host, sender }: Texted): string {
	const newest = phoneOf(host, sender.customer_id).at(-1);
	assert.ok(newest, 'Nobody was texted');
	return newest.otp;
}

/** Another OTP than the sender's phone shows last. */
export function wrongOtp(texted: Texted): string {
	return newestOtp(texted) === '123456' ? '654321' : '123456';
}
