import type { IDataObject } from 'n8n-workflow';

import { credentialFor, sendersUpTo, simulatorForTests } from './eko';
import { runDigiKhata } from './runWorkflow';

const eko = simulatorForTests();

it('loses no reference, whichever of 100 items Eko refuses', async () => {
	const { baseUrl, requests } = eko.running;
	for (let at = 0; at < 100; at++) {
		const before = requests.length;
		const items = sendersUpTo(100).map((item, index) =>
			index === at ? { ...item, customer_id: '9000000308' } : item,
		);
		const { error } = await runDigiKhata({ items, credential: credentialFor(baseUrl) });

		const references = requests.slice(before).flatMap(({ outcome }) => outcome.otpRefId ?? []);
		const issued = error?.context.issued as IDataObject[];
		expect(new Set(issued.map(({ otp_ref_id }) => otp_ref_id))).toEqual(new Set(references));
		expect(issued.length).toBeGreaterThanOrEqual(at);
	}
}, 60_000);
