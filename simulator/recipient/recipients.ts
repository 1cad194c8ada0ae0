import { RecentMap } from '../recentMap';
import samples from '../samples/getManyRecipients.json';

/** A bank account that one sender can send money to. */
export interface Recipient {
	readonly recipientId: number;
	readonly name: string;
	readonly mobile: string;
	readonly ifsc: string;
	readonly account: string;
	/** The day in India; empty for one that was there before. */
	readonly addedOn: string;
	/** The bank's number for the account, from the first OTP on. */
	readonly beneficiaryId: number;
	/** Whether the OTP was validated: only then can money be sent. */
	isReady: boolean;
	/** When the last OTP was texted, in milliseconds since the UNIX epoch. */
	bankOtpAt?: number;
}

/** What Add Recipient says of a recipient. */
export type NewRecipient = Pick<Recipient, 'name' | 'mobile' | 'ifsc' | 'account' | 'addedOn'>;

/** The recipients of all senders. */
export class Recipients {
	private readonly bySender = new RecentMap<string, Recipient[]>();
	private count = 0;

	/** Those of one sender, the latest last. */
	of(customerId: string): readonly Recipient[] {
		return this.bySender.get(customerId) ?? [];
	}

	/** One of this sender's. */
	find(customerId: string, recipientId: number): Recipient | undefined {
		return this.of(customerId).find((recipient) => recipient.recipientId === recipientId);
	}

	/** Adds one that the bank has not registered yet. */
	add(customerId: string, recipient: NewRecipient): Recipient {
		const recipientId = 10_070_000 + ++this.count;
		const beneficiaryId = 4_300_000 + this.count;
		const added = { ...recipient, recipientId, beneficiaryId, isReady: false };
		this.bySender.set(customerId, [...this.of(customerId), added]);
		return added;
	}

	/** Gives a sender the first recipient of Eko's sample, who is ready. */
	addSample(customerId: string): void {
		const { recipient_id, beneficiary_id, recipient_name, recipient_mobile, ifsc } = SAMPLE;
		this.bySender.set(customerId, [
			{
				recipientId: recipient_id,
				beneficiaryId: Number(beneficiary_id),
				name: recipient_name,
				mobile: recipient_mobile,
				ifsc,
				account: '100000090657',
				addedOn: '',
				isReady: true,
			},
		]);
	}
}

const [SAMPLE] = samples.success.data.recipient_list as [
	(typeof samples.success.data.recipient_list)[number],
];
