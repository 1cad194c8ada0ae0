import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';

import { EkoApi } from '../../../../../credentials/EkoApi.credentials';
import { FieldError } from '../../../../../credentials/fieldError';
import {
	accountReader,
	type ItemAccount,
	type ReadAccount,
} from '../../../../../nodes/DigiKhata/run/accountReader';

const PLAIN: ICredentialDataDecryptedObject = {
	environment: 'custom',
	baseUrl: 'https://a.example/v3',
	reachesRealPeople: true,
	developerKey: 'developer-a',
	accessKey: 'access-a',
	initiatorId: '9123456780',
	userCode: 'A',
};

/** A field, what an expression in it comes to for one item, and what the account then says. */
const OTHER_VALUES = [
	['environment', 'sandbox', { baseUrl: 'https://staging.eko.in/ekoapi/v3' }],
	['baseUrl', 'https://b.example/v3', { baseUrl: 'https://b.example/v3' }],
	['reachesRealPeople', false, { isLive: false }],
	['developerKey', 'developer-b', { developerKey: 'developer-b' }],
	['accessKey', 'access-b', { accessKey: 'access-b' }],
	['initiatorId', '9123456781', { initiatorId: '9123456781' }],
	['userCode', 'B', { userCode: 'B' }],
] as const;

interface Store {
	count: number;
	stored: ICredentialDataDecryptedObject;
	/** As n8n evaluates the credential for an item. */
	evaluated?: (itemIndex: number) => ICredentialDataDecryptedObject;
	/** How n8n's credential store answers when it is asked for what it stores. */
	raw?: () => Promise<ICredentialDataDecryptedObject>;
}

/** What n8n gives a node, as far as credentials go; `reads` counts how often one is decrypted. */
function contextOf({ count, stored, evaluated = () => stored, raw }: Store) {
	const reads = jest.fn();
	const context = {
		getInputData: () => Array.from({ length: count }, () => ({ json: {} })),
		getNode: () => ({ credentials: { ekoApi: { id: '1', name: 'Eko' } } }),
		getMode: () => 'manual',
		getCredentials: (type: string, itemIndex: number) => {
			expect(type).toBe('ekoApi');
			reads();
			// n8n's store gives each caller a copy, and fails by rejecting.
			return Promise.resolve().then(() => ({ ...evaluated(itemIndex) }));
		},
		additionalData: {
			credentialsHelper: {
				getCredentialsProperties: (type: string) =>
					type === 'ekoApi' ? new EkoApi().properties : [],
				getDecrypted: (...[, , type, , , isRaw]: unknown[]) => {
					if (type !== 'ekoApi') throw new Error('Asked for another credential');
					reads();
					if (isRaw !== true) throw new Error('Asked for evaluated values');
					return raw?.() ?? Promise.resolve({ ...stored });
				},
			},
		},
	};
	return { context: context as unknown as IExecuteFunctions, reads };
}

async function accountsOf(store: Store): Promise<Array<ItemAccount | FieldError>> {
	const read = (await accountReader(contextOf(store).context)) as ReadAccount;
	return await Promise.all(Array.from({ length: store.count }, (_, index) => read(index)));
}

describe.each([1, 2, 3, 1000])('of %i items', (count) => {
	const odd = Math.floor(count / 2);

	test.each(OTHER_VALUES)(
		'the one for which the expression in %s comes to something else has an account of its own',
		async (field, value, expected) => {
			const stored = { ...PLAIN, [field]: '={{ $json.it }}' };
			const evaluated = (index: number) => (index === odd ? { ...PLAIN, [field]: value } : PLAIN);

			const accounts = (await accountsOf({ count, stored, evaluated })) as ItemAccount[];

			const [name] = Object.keys(expected) as [keyof typeof expected];
			const isOther = accounts.map(({ account }) => account[name] === expected[name]);
			expect(isOther).toEqual(accounts.map((_item, index) => index === odd));
			expect(accounts.map(({ credential }) => credential)).toEqual(
				accounts.map((_item, index) => evaluated(index)),
			);
		},
	);
});

test('an item whose credential comes to nothing usable is refused by the name of the field, alone', async () => {
	const stored = { ...PLAIN, developerKey: '={{ $json.key }}' };
	const evaluated = (index: number) => (index === 1 ? { ...PLAIN, developerKey: '' } : PLAIN);

	const [first, second, third] = await accountsOf({ count: 3, stored, evaluated });

	expect([first, third].some((item) => item instanceof FieldError)).toBe(false);
	expect((second as FieldError).message).toBe('Developer Key is empty');
});

test('an item whose expression n8n cannot evaluate is refused, alone', async () => {
	const stored = { ...PLAIN, userCode: "={{ $('Nowhere').item }}" };
	const evaluated = (index: number) => {
		if (index === 1) throw new Error('312345678909');
		return PLAIN;
	};

	const [first, second] = await accountsOf({ count: 2, stored, evaluated });

	expect(first).not.toBeInstanceOf(FieldError);
	expect((second as FieldError).message).toBe('Credential could not be read');
	expect((second as FieldError).description).toBe(
		'Choose an Eko API credential, and check the expressions in it.',
	);
});

describe('a credential without expressions', () => {
	test.each([
		[1, 1],
		[2, 2],
		[1000, 2],
	])('for %i items is decrypted %i times', async (count, times) => {
		// One made before a field was added lacks it; n8n fills in the default.
		const stored = { ...PLAIN };
		delete stored.reachesRealPeople;
		const { context, reads } = contextOf({ count, stored, evaluated: () => PLAIN });
		const read = (await accountReader(context)) as ReadAccount;
		for (let index = 0; index < count; index++) await read(index);

		expect(reads).toHaveBeenCalledTimes(times);
	});

	test('that cannot be used is refused for all items at once', async () => {
		const { context } = contextOf({ count: 2, stored: { ...PLAIN, accessKey: '' } });

		expect(((await accountReader(context)) as FieldError).message).toBe('Access Key is empty');
	});
});

describe('each item’s credential is read where it is not certain that all are the same:', () => {
	const each = (store: Omit<Store, 'count'>) =>
		accountsOf({ count: 3, evaluated: (index) => ({ ...PLAIN, userCode: `A${index}` }), ...store });
	const OWN = ['A0', 'A1', 'A2'];

	test.each([
		['n8n does not tell what it stores', () => Promise.reject(new Error('another n8n'))],
		[
			'n8n tells the evaluated values',
			() => Promise.resolve({ ...PLAIN, userCode: 'A0', a: '=1' }),
		],
		[
			'an overwrite of n8n’s may hold the expression',
			() => Promise.resolve({ ...PLAIN, userCode: '' }),
		],
	])('%s', async (_why, raw) => {
		const accounts = (await each({ stored: PLAIN, raw })) as ItemAccount[];

		expect(accounts.map(({ account }) => account.userCode)).toEqual(OWN);
	});

	test('n8n has no credential store where it used to be', async () => {
		const { context } = contextOf({
			count: 2,
			stored: PLAIN,
			evaluated: (index) => ({ ...PLAIN, userCode: `A${index}` }),
		});
		const read = (await accountReader(
			Object.assign(context, { additionalData: undefined }),
		)) as ReadAccount;

		expect(((await read(1)) as ItemAccount).account.userCode).toBe('A1');
	});

	test('the node names no credential', async () => {
		const { context, reads } = contextOf({ count: 3, stored: PLAIN });
		const read = (await accountReader(
			Object.assign(context, { getNode: () => ({ credentials: {} }) }),
		)) as ReadAccount;
		for (let index = 0; index < 3; index++) await read(index);

		expect(reads).toHaveBeenCalledTimes(4);
	});
});
