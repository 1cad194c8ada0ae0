import { endUnderWay, takeUnderWay } from '../../../../../nodes/DigiKhata/safety/underWay';

test('a payment is one execution’s until it ends', () => {
	expect(takeUnderWay('order-1', '7')).toBeUndefined();
	expect(takeUnderWay('order-1', '8')).toBe('7');
	expect(takeUnderWay('order-1', '9')).toBe('7');
	expect(takeUnderWay('order-2', '8')).toBeUndefined();
	endUnderWay('order-1');
	expect(takeUnderWay('order-1', '9')).toBeUndefined();
	endUnderWay('order-1');
	endUnderWay('order-2');
	// Two calls of a tool by n8n's MCP Server Trigger.
	expect(takeUnderWay('order-3', undefined)).toBeUndefined();
	expect(takeUnderWay('order-3', undefined)).toBe('(no ID)');
});
