/** A bank as the simulator knows it: Eko's number for it, and its name. */
interface Bank {
	readonly bankId: number;
	readonly name: string;
}

/** By the first four letters of the IFSC; numbers and names from Eko's samples where they have them. */
const BANKS: Readonly<Record<string, Bank>> = {
	IOBA: { bankId: 10, name: 'INDIAN OVERSEAS BANK' },
	KKBK: { bankId: 12, name: 'Kotak Mahindra Bank' },
	SBIN: { bankId: 1, name: 'State Bank of India' },
	UCBA: { bankId: 28, name: 'UCO Bank' },
};

/** The bank of an IFSC; undefined for `ZZZZ…`, which stands for those that Eko does not know. */
export function bankOf(ifsc: unknown): Bank | undefined {
	const code = String(ifsc).slice(0, 4);
	if (code === 'ZZZZ') return undefined;
	return BANKS[code] ?? { bankId: 99, name: `Simulated Bank ${code}` };
}
