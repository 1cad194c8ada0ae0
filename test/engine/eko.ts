import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { SIMULATOR_KEYS } from '../../simulator/keys';
import { startSimulator, type Simulator } from '../../simulator/server';

/** The credential that the simulator accepts. */
export function credentialFor(baseUrl: string): ICredentialDataDecryptedObject {
	return { environment: 'custom', baseUrl, ...SIMULATOR_KEYS };
}

/** One sender; each number has a mobile number of its own and passes the checksum nowhere. */
export function sender(number: number): IDataObject {
	return { customer_id: String(9_123_400_000 + number), aadhaar_number: '312345678909' };
}

/** Senders 1 to `count`. */
export function sendersUpTo(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => sender(index + 1));
}

/** A simulator that is closed after the test file. */
export function simulatorForTests(): { readonly running: Simulator } {
	let simulator: Simulator | undefined;
	beforeAll(async () => {
		simulator = await startSimulator();
	});
	afterAll(async () => {
		await simulator?.close();
	});
	return {
		get running() {
			if (!simulator) throw new Error('The simulator runs during tests only');
			return simulator;
		},
	};
}
