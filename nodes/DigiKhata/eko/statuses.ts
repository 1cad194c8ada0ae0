/** Statuses about the signature: they say more than the HTTP status, 401 or 403, that comes with them. */
export const SIGNATURE_STATUSES: ReadonlySet<number> = new Set([2483, 2484, 2485, 2486, 2487]);

/** Those of them that a wrong clock may cause. */
export const CLOCK_STATUSES: ReadonlySet<number> = new Set([2484, 2485, 2486]);
