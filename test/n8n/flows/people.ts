/** A sender as workflows hand it to DigiKhata. */
export interface Person {
	readonly customer_id: string;
	readonly aadhaar_number: string;
}

/** Made-up Aadhaar numbers that pass the Verhoeff check. */
export const AADHAAR_NUMBERS = ['312345678909', '400123456787', '500123456788'] as const;

let last = 0;

/** A sender nobody else in this run of the suite uses, so that requests can be told apart. */
export function newPerson(): Person {
	const aadhaar_number = AADHAAR_NUMBERS[last % AADHAAR_NUMBERS.length] as string;
	return { customer_id: `91${String(++last).padStart(8, '0')}`, aadhaar_number };
}

/** Whom the simulator always refuses, with status 347: the balance is too low. */
export const withoutEnoughBalance = { customer_id: '9000000347' } as const;
