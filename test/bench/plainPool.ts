/**
 * The limit: the same requests from a plain program, outside n8n. As many as wanted are under way at
 * any time, over connections that are kept open, each signed, each reply parsed.
 *
 *     node plainPool.ts <baseUrl> <items> <concurrency> <developerKey> <accessKey>
 *
 * Prints `{ "ms": …, "cpuMs": … }`. Imports nothing but Node.js, so that nothing else is measured.
 */
import { createHmac } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';

const [baseUrl = '', items = '0', concurrency = '1', developerKey = '', accessKey = ''] =
	process.argv.slice(2);
const key = Buffer.from(accessKey).toString('base64');
const { request, Agent } = baseUrl.startsWith('https') ? https : http;
const agent = new Agent({ keepAlive: true, maxSockets: Number(concurrency) });

function send(index: number): Promise<unknown> {
	const customer = 9_123_400_000 + index;
	const timestamp = String(Date.now());
	const body = JSON.stringify({
		aadhar: '312345678909',
		initiator_id: '9876543210',
		user_code: '20810200',
		client_ref_id: `limit-${index}`,
	});
	return new Promise((resolve, reject) => {
		const sent = request(
			`${baseUrl}/customer/payment/ppi-digikhata/sender/${customer}/aadhaar/otp`,
			{
				method: 'POST',
				agent,
				headers: {
					'content-type': 'application/json',
					'content-length': Buffer.byteLength(body),
					developer_key: developerKey,
					'secret-key-timestamp': timestamp,
					'secret-key': createHmac('sha256', key).update(timestamp).digest('base64'),
				},
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
				response.on('end', () => resolve(JSON.parse(text)));
			},
		);
		sent.on('error', reject).end(body);
	});
}

async function main(): Promise<void> {
	const cpuBefore = process.cpuUsage();
	const begun = performance.now();
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < Number(items)) await send(next++);
	};
	await Promise.all(Array.from({ length: Number(concurrency) }, worker));
	const ms = performance.now() - begun;
	const { user, system } = process.cpuUsage(cpuBefore);
	console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
	agent.destroy();
}

void main();
