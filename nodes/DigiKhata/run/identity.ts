import type { UniqueValue } from '../safety/duplicates';

/** Whom a call is about. */
export interface Identity {
	/** By Eko's names, `client_ref_id` among them. */
	identifiers: Readonly<Record<string, string | number>>;
	/** For comparing only: they go into no output and no error. */
	uniqueValues: readonly UniqueValue[];
}
