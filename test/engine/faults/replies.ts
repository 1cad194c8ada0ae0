import { gzipSync } from 'node:zlib';

/** The `otp_ref_id` of a good reply. */
export const REFERENCE = 'fa0lt-t3st-r3f';

/** What Eko sends with an OTP on its way. */
export const GOOD_BODY = JSON.stringify({
	response_status_id: 0,
	data: { intent_id: 20, kyc_request_id: '', otp_ref_id: REFERENCE },
	response_type_id: 2129,
	message: 'Validate the OTP',
	status: 0,
});

/** {@link GOOD_BODY}, compressed. */
export const GOOD_GZIP = gzipSync(GOOD_BODY);

/** An HTTP/1.1 reply. The length of the body is added unless `headers` tell how it ends. */
export function reply(
	status: string,
	body: string | Buffer = '',
	headers: readonly string[] = [],
): Buffer {
	const bytes = Buffer.from(body);
	const framing = headers.some((header) => /^(content-length|transfer-encoding):/.test(header))
		? []
		: [`content-length: ${bytes.length}`];
	const lines = [`HTTP/1.1 ${status}`, 'content-type: application/json', ...headers, ...framing];
	return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

/** A 200 with the given body. */
export function ok(body: string | Buffer, ...headers: readonly string[]): Buffer {
	return reply('200 OK', body, headers);
}

/** A complete reply with the reference in it. */
export const GOOD = ok(GOOD_BODY);

/** A body in chunks of 50 bytes, with the last one. */
export function chunks(body: string): string {
	const parts = body.match(/.{1,50}/gs) ?? [];
	return [...parts, ''].map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('');
}

/** As {@link GOOD}, in chunks. */
export const GOOD_CHUNKED = ok(chunks(GOOD_BODY), 'transfer-encoding: chunked');

/** As {@link GOOD}, from a server that tells the end of the body by closing the connection. */
export const GOOD_HTTP10 = Buffer.from(
	`HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${GOOD_BODY}`,
);
