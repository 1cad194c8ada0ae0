import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { inspect } from 'node:util';

import {
	createApiError,
	createOperationError,
} from '../../../../../nodes/DigiKhata/run/nodeErrors';
import { NODE } from '../../../support';

const MESSAGE = { message: 'What happened', description: 'How to go on.' };

describe.each([
	['of Eko’s reply', createApiError, NodeApiError],
	['of a value', createOperationError, NodeOperationError],
])('an error %s', (_what, make, type) => {
	test('has the words and the node, and no item', () => {
		const error = make(NODE, MESSAGE);
		expect(error).toBeInstanceOf(type);
		expect(error).toMatchObject(MESSAGE);
		expect(error.context.itemIndex).toBeUndefined();
		expect(error.node.name).toBe('DigiKhata');
	});

	test('has no cause and none of the node’s parameters, however it is printed', () => {
		const error = make(NODE, MESSAGE);
		expect(error.cause).toBeUndefined();
		expect(error.node.parameters).toEqual({});
		expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('312345678909');
		expect(NODE.parameters).toEqual({ aadhaarNumber: '312345678909' });
	});
});

describe('an error of Eko’s reply', () => {
	test('has the HTTP status when there is one', () => {
		expect(createApiError(NODE, { ...MESSAGE, httpCode: '403' }).httpCode).toBe('403');
		expect(createApiError(NODE, MESSAGE).httpCode).toBeNull();
	});

	test('keeps its own words for every HTTP status', () => {
		for (const httpCode of ['301', '400', '401', '403', '404', '429', '500', '502', '504']) {
			expect(createApiError(NODE, { ...MESSAGE, httpCode }).message).toBe('What happened');
		}
	});
});
