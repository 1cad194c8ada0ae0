import { RecentOtps } from '../../../../../nodes/DigiKhata/safety/recentOtps';

test('the same OTP is sent again after the seconds have passed, another one at once', () => {
	const otps = new RecentOtps();
	expect(otps.take('aadhaar 1', 30, 0)).toBe(0);
	expect(otps.take('aadhaar 1', 30, 0)).toBe(30);
	expect(otps.take('aadhaar 1', 30, 29_001)).toBe(1);
	expect(otps.take('aadhaar 2', 30, 1)).toBe(0);
	expect(otps.take('aadhaar 1', 30, 30_000)).toBe(0);
	expect(otps.take('aadhaar 1', 30, 30_001)).toBe(30);
	expect(otps.take('aadhaar 1', 0, 30_002)).toBe(0);
});

test('what was not sent after all can be sent at once', () => {
	const otps = new RecentOtps();
	otps.take('aadhaar 1', 30, 0);
	otps.giveBack('aadhaar 1', 0);
	expect(otps.take('aadhaar 1', 30, 1)).toBe(0);
	// The next one was taken meanwhile.
	otps.giveBack('aadhaar 1', 0);
	expect(otps.take('aadhaar 1', 30, 1)).toBe(30);
	otps.clear();
	expect(otps.take('aadhaar 1', 30, 2)).toBe(0);
});

test('ten thousand are remembered, and the oldest forgotten; nobody can be read from it', () => {
	const otps = new RecentOtps();
	for (let person = 0; person <= 10_000; person++) otps.take(`aadhaar ${person}`, 600, person);
	expect(otps.take('aadhaar 1', 600, 1)).toBe(600);
	expect(otps.take('aadhaar 0', 600, 1)).toBe(0);
	expect(
		JSON.stringify([...(otps as unknown as { sentAt: Map<string, number> }).sentAt]),
	).not.toContain('aadhaar');
});
