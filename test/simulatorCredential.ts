import { SIMULATOR_KEYS } from '../simulator/keys';

/** The credential that a simulator accepts. */
export function credentialFor(baseUrl: string) {
	return { environment: 'custom', reachesRealPeople: false, baseUrl, ...SIMULATOR_KEYS };
}
