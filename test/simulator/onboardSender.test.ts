import { senderAt } from './sender';
import { withSimulator } from './signedCall';

test.each(['Yashwant Basnett', 'A', 'De Souza', 'a'.repeat(200)])(
	'the name %j is accepted',
	async (name) => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			expect(await sender.onboard({ name })).toMatchObject({ status: 0, response_type_id: 2129 });
		});
	},
);

test.each(['R2D2', "D'Souza", 'Anne-Marie', 'A. B.', 'José', 'यश', 'A\nB'])(
	'the name %j has more than letters and spaces: status 132, and nobody is enrolled or texted',
	async (name) => {
		await withSimulator(async (simulator) => {
			const sender = senderAt(simulator, '9123456780');
			expect(await sender.onboard({ name })).toEqual({
				response_status_id: 1,
				data: {},
				response_type_id: 132,
				message: 'Sender name may only contain letters',
				status: 132,
			});
			expect(simulator.messages).toEqual([]);
			expect(await sender.information()).toMatchObject({ status: 308 });
		});
	},
);

test.each([
	['name', undefined],
	['name', ''],
	['name', '  '],
	['name', 7],
	['dob', undefined],
	['dob', '15-05-1990'],
	['dob', '1990-5-15'],
	['dob', '1990-05-15T00:00:00Z'],
	['dob', '1990-13-01'],
	['dob', '2023-02-29'],
	['dob', '1990-04-31'],
	['dob', 19900515],
	['residence_address', undefined],
	['residence_address', []],
	['residence_address', '12 Station Road, Pune'],
	['residence_address', ['12 Station Road', 411001]],
	['residence_address', ['12 Station Road', ' ']],
	['residence_address', { 0: '12 Station Road' }],
])('%s = %j gets status 461 for that field, and nobody is texted', async (field, value) => {
	await withSimulator(async (simulator) => {
		const answer = await senderAt(simulator, '9123456780').onboard({ [field]: value });
		expect(answer).toMatchObject({ status: 461, response_status_id: 1, response_type_id: -1 });
		expect(Object.keys(answer.invalid_params ?? {})).toEqual([field]);
		expect(simulator.messages).toEqual([]);
	});
});

// The simulator's clock stands at 2023-11-14T22:13:20Z: in India it is 15 November, 03:43.
test.each([
	['2024-02-29', 461],
	['2023-11-15', 461],
	['2023-11-14', 0],
	['2000-02-29', 0],
])('the date of birth %s gets status %d: it must be past, in India', async (dob, status) => {
	await withSimulator(async (simulator) => {
		expect(await senderAt(simulator, '9123456780').onboard({ dob })).toMatchObject({ status });
	});
});

test('one line of address is enough', async () => {
	await withSimulator(async (simulator) => {
		const residence_address = ['12 Station Road, Pune'];
		const answer = await senderAt(simulator, '9123456780').onboard({ residence_address });
		expect(answer).toMatchObject({ status: 0 });
	});
});
