/** The values one caller is known by: two keys for signing, two numbers sent with every call. */
export interface SimulatorKeys {
	readonly developerKey: string;
	readonly accessKey: string;
	readonly initiatorId: string;
	readonly userCode: string;
}

/**
 * The simulator's published keys. They open nothing but the simulator, so they may stand in
 * examples, tests and screenshots. Compared exactly: a stray blank is a wrong key, as at Eko.
 */
export const SIMULATOR_KEYS: SimulatorKeys = {
	developerKey: 'simulator-developer-key-1',
	accessKey: 'simulator-access-key-1',
	initiatorId: '9876543210',
	userCode: '20810200',
};
