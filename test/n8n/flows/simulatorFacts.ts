import type { SimulatorRequest, Sms } from '../../../simulator/server';
import type { Host } from '../stage';

/** What the simulator received for a sender, in order. */
export function requestsFor(
	{ simulator }: Pick<Host, 'simulator'>,
	customerId: string,
): SimulatorRequest[] {
	return simulator.requests.filter(({ path }) => path.includes(`/${customerId}/`));
}

/** The references the simulator issued to a sender: one for each OTP that Eko would have texted. */
export function issuedTo(host: Pick<Host, 'simulator'>, customerId: string): string[] {
	return requestsFor(host, customerId).flatMap(({ outcome }) => outcome.otpRefId ?? []);
}

/** What a sender's phone has got, in order. */
export function phoneOf({ simulator }: Pick<Host, 'simulator'>, customerId: string): Sms[] {
	return simulator.messages.filter(({ to }) => to === customerId);
}
