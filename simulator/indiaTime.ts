const OFFSET_MS = 5.5 * 60 * 60 * 1000;

/** A moment in India, as Eko writes it: `2019-11-01 17:50:44`. */
export function indiaTime(now: number): string {
	return new Date(now + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The day in India: `2019-11-01`. */
export function indiaDay(now: number): string {
	return indiaTime(now).slice(0, 10);
}
