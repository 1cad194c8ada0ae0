/** A group of operations, as Eko's pages group them. */
interface Resource {
	/** As the list of resources shows it. */
	name: string;
	/** Saved workflows leave a default out, so to change it changes what they do. */
	defaultOperation: string;
	/** After a change of unknown outcome: how to learn whether it was made. */
	findOut: string;
}

/** The resources of the node by what a saved workflow stores, in the order people see. */
export const RESOURCES = {
	sender: {
		name: 'Sender',
		defaultOperation: 'getSenderInformation',
		findOut:
			'Find out how far the sender is before you run this item again: Get Sender Information tells, and where it texts an OTP, Verify Sender OTP does.',
	},
} satisfies Record<string, Resource>;
