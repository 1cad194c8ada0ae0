import { createHmac } from 'node:crypto';

import axios, { type AxiosRequestConfig, type AxiosResponse } from 'axios';

import { SIMULATOR_KEYS } from '../../simulator/keys';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/server';

/** The moment all signed calls of these tests are made at: the simulator's clock is set to it. */
export const NOW = 1700000000000;

/**
 * Headers signed by openssl, not by code of this project:
 * printf '%s' 1700000000000 | openssl dgst -sha256 -hmac "$(printf '%s' simulator-access-key-1 | base64 -w0)" -binary | base64
 */
export const SIGNED = {
	developer_key: 'simulator-developer-key-1',
	'secret-key': 'klERnCEl3HHUOneKkW/ez6Hvz8NK502ttYaFjujBRDw=',
	'secret-key-timestamp': '1700000000000',
	'content-type': 'application/json',
};

/** The same, signed for another moment. */
export function signedAt(now: number): typeof SIGNED {
	const key = Buffer.from(SIMULATOR_KEYS.accessKey).toString('base64');
	const timestamp = String(now);
	return {
		...SIGNED,
		'secret-key': createHmac('sha256', key).update(timestamp).digest('base64'),
		'secret-key-timestamp': timestamp,
	};
}

/** A body that the Aadhaar OTP endpoint accepts. */
export const BODY = {
	initiator_id: '9876543210',
	user_code: '20810200',
	client_ref_id: 'ref-0001',
	aadhar: '312345678909',
};

/** Eko's list of services: a path without a sender in it. */
export const SERVICE_CODES = '/tools/catalog/service-codes';

/** The path that has a sender texted an Aadhaar OTP. */
export function otpPath(customerId: string): string {
	return `/customer/payment/ppi-digikhata/sender/${customerId}/aadhaar/otp`;
}

/** An answer as it came over the wire: the body stays text. */
export type Answer = AxiosResponse<string>;

/** Sends as told: no redirect followed, no status thrown, no body parsed. */
export function send(config: AxiosRequestConfig): Promise<Answer> {
	return axios.request<string>({
		proxy: false,
		maxRedirects: 0,
		validateStatus: () => true,
		transformResponse: (body: string) => body,
		...config,
	});
}

/** A signed Aadhaar OTP call for this sender; `over` replaces parts of the request. */
export function requestOtp(
	simulator: Simulator,
	customerId: string,
	over: AxiosRequestConfig = {},
): Promise<Answer> {
	return send({
		method: 'POST',
		url: simulator.baseUrl + otpPath(customerId),
		headers: SIGNED,
		data: JSON.stringify(BODY),
		...over,
	});
}

/** Runs the work against a fresh simulator and closes it, whatever happens. */
export async function withSimulator(
	work: (simulator: Simulator) => Promise<void>,
	options: SimulatorOptions = {},
): Promise<void> {
	const simulator = await startSimulator({ now: () => NOW, ...options });
	try {
		await work(simulator);
	} finally {
		await simulator.close();
	}
}
