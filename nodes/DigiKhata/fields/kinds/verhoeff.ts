/** The dihedral group D5: how two digits combine. */
const MULTIPLICATION = [
	'0123456789',
	'1234067895',
	'2340178956',
	'3401289567',
	'4012395678',
	'5987604321',
	'6598710432',
	'7659821043',
	'8765932104',
	'9876543210',
];

/** What becomes of a digit, by its place counted from the right; repeats after eight places. */
const PERMUTATION = [
	'0123456789',
	'1576283094',
	'5803796142',
	'8916043527',
	'9453126870',
	'4286573901',
	'2793806415',
	'7046913258',
];

/**
 * Whether a number ends in its Verhoeff check digit, as every Aadhaar number does.
 *
 * Known answers: `2363` does, `2364` does not. The digit catches every single wrong digit and every
 * swap of two neighbours.
 *
 * @param digits ASCII digits only
 */
export function isVerhoeffValid(digits: string): boolean {
	let check = 0;
	[...digits].reverse().forEach((digit, place) => {
		const permuted = Number((PERMUTATION[place % 8] as string)[Number(digit)]);
		check = Number((MULTIPLICATION[check] as string)[permuted]);
	});
	return check === 0;
}
