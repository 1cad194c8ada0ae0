/** More digits than a number holds exactly, in paise: ten trillion rupees. */
const MAX_DIGITS = 15;

/**
 * An amount of rupees from Eko, exact: as whole paise.
 *
 * Known answers: `'110.00'` is 11000, `'2.20834002375E9'` is 220834002375, `4` is 400.
 *
 * @returns undefined for what is no amount, has a fraction of a paisa, or is too long to be exact
 */
export function toPaise(amount: unknown): number | undefined {
	const text = typeof amount === 'number' ? String(amount) : amount;
	if (typeof text !== 'string') return undefined;
	const match = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?(?:E\+?(\d{1,2}))?$/i.exec(text.trim());
	if (!match) return undefined;
	const [, sign, rupees, fraction = '', exponent = 0] = match as unknown as [
		string,
		string,
		string,
		string?,
		string?,
	];
	const point = rupees.length + Number(exponent) + 2;
	const digits = (rupees + fraction).padEnd(point, '0');
	const paise = digits.slice(0, point).replace(/^0+(?=\d)/, '');
	if (paise.length > MAX_DIGITS || /[1-9]/.test(digits.slice(point))) return undefined;
	return Number(sign + paise);
}

/** An amount from Eko in rupees, as a number for workflows to calculate with; anything else as it is. */
export function toRupees<T>(amount: T): T | number {
	const paise = toPaise(amount);
	return paise === undefined ? amount : paise / 100;
}
