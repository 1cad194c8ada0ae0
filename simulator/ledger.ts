import { keepLast } from './recentMap';

/** Where money can be. `in flight` is on its way to a bank; `refund owed` came back and is not refunded yet. */
export type Holder =
	| 'e-value'
	| `wallet ${string}`
	| 'in flight'
	| 'paid out'
	| 'fees'
	| 'refund owed';

/** Why money moves. Only `load`, `transfer` and `refund` are what a caller asks for. */
export type MovementKind =
	| 'load'
	| 'transfer'
	| 'refund'
	| 'fee'
	| 'fee refund'
	| 'settlement'
	| 'refund due';

/** Money that went from one holder to another. Amounts are whole paise: no sum of them is rounded. */
export interface Movement {
	readonly kind: MovementKind;
	readonly from: Holder;
	readonly to: Holder;
	readonly paise: number;
	readonly tid: string;
	/** Empty when the call had none. */
	readonly client_ref_id: string;
}

/** What the agent's account holds at first: ₹1,00,000. */
const FIRST_E_VALUE = 100_000_00;

/** Where all the money of one simulator is. Money is only moved: the total never changes. */
export class Ledger {
	private readonly held = new Map<Holder, number>([['e-value', FIRST_E_VALUE]]);
	private readonly moved: Movement[] = [];

	/** What a holder has, in paise. */
	balance(holder: Holder): number {
		return this.held.get(holder) ?? 0;
	}

	/** What every holder has, in paise. */
	get balances(): Readonly<Partial<Record<Holder, number>>> {
		return Object.fromEntries(this.held);
	}

	/** What all of them have, in paise. */
	total(): number {
		return [...this.held.values()].reduce((sum, paise) => sum + paise, 0);
	}

	/** The last 100,000 movements, in order. */
	get movements(): readonly Movement[] {
		return this.moved;
	}

	/** Moves money; who asks has seen that it is there. */
	move(movement: Movement): void {
		const { from, to, paise } = movement;
		this.held.set(from, this.balance(from) - paise);
		this.held.set(to, this.balance(to) + paise);
		keepLast(this.moved, movement, 100_000);
	}
}

/** An amount as Eko writes most of them: "110.00". */
export function twoDecimals(paise: number): string {
	return (paise / 100).toFixed(2);
}

/** An amount as Eko writes fees and balances: "4.0". */
export function oneDecimal(paise: number): string {
	return paise % 100 === 0 ? `${paise / 100}.0` : String(paise / 100);
}
