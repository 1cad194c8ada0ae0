import assert from 'node:assert/strict';

import type { Flow } from '../stage';

export const consentLanguages: Flow = {
	title: 'Consent language: the list to choose from is loaded from Eko',
	smoke: true,
	async run(stage) {
		const { api, ekoApi, simulator } = await stage.host();
		const before = simulator.requests.length;
		// What the editor asks when a person opens the list.
		const languages = await api.request<Array<{ name: string; value: string }>>(
			'POST',
			'/dynamic-node-parameters/options',
			{
				path: 'parameters.consentLanguage',
				methodName: 'getConsentLanguages',
				nodeTypeAndVersion: { name: 'n8n-nodes-digikhata.digiKhata', version: 1 },
				currentNodeParameters: {
					resource: 'sender',
					operation: 'getAadhaarKycConsentDetails',
					options: { orgId: '1' },
				},
				credentials: { ekoApi },
			},
		);
		assert.ok(languages.length > 1, JSON.stringify(languages));
		assert.ok(languages.some(({ name, value }) => name === 'Hindi' && /^\d+$/.test(value)));
		assert.equal(simulator.requests.length - before, 1);
	},
};
