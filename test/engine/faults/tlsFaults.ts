import type { Certificates } from './certificates';
import { broken, late, success, untrusted } from './expected';
import type { Fault } from './fault';
import { finish, hang, inTurn, reset, write, type Act } from './faultServer';
import { GOOD } from './replies';

const secure = (origin: string) => origin.replace('http:', 'https:');

/** Writes onto the TCP connection beneath TLS. */
const writeBeneath =
	(bytes: Buffer): Act =>
	({ tcp }) =>
		tcp.write(bytes);

/** A TLS 1.2 record of type alert: fatal, number 40 ("handshake failure"). */
const HANDSHAKE_FAILURE = Buffer.of(0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28);

/** Faults of TLS. Those with a certificate of the authority's expect it to be trusted. */
export function tlsFaults(certificates: Certificates): readonly Fault[] {
	const { good, selfSigned, expired, notYetValid, wrongHost } = certificates;
	return [
		untrusted('a self-signed certificate', { tls: selfSigned }),
		untrusted('an expired certificate', { tls: expired }),
		untrusted('a certificate not valid yet', { tls: notYetValid }),
		untrusted('a certificate for another host', { tls: wrongHost }),
		untrusted('a TLS version of the past', {
			tls: { ...good, maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
		}),
		untrusted('no cipher in common', {
			tls: { ...good, maxVersion: 'TLSv1.2', ciphers: 'PSK-AES128-CBC-SHA' },
		}),
		untrusted('a plain HTTP port spoken to with TLS', {
			address: secure,
			whenConnected: write('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'),
		}),
		untrusted('a handshake closed at once', { address: secure, whenConnected: finish }),
		broken('a handshake reset', { posts: 0, address: secure, whenConnected: inTurn(hang, reset) }),
		late('a handshake that hangs', { posts: 0, address: secure, whenConnected: hang }),
		broken('a demand for a client certificate', {
			posts: 0,
			tls: { ...good, requestCert: true, rejectUnauthorized: true },
		}),
		success('a trusted certificate and a good reply', { tls: good, whenAsked: write(GOOD) }),
		broken('a reset within TLS', { tls: good, whenAsked: reset }),
		broken('a TLS session cut amid the reply', {
			tls: good,
			whenAsked: inTurn(write(GOOD.subarray(0, -20)), ({ tcp }) => tcp.end()),
		}),
		...(['TLSv1.2', 'TLSv1.3'] as const).flatMap((version): Fault[] => {
			const tls = { ...good, minVersion: version, maxVersion: version };
			return [
				broken(`plain text amid ${version}`, { tls, whenAsked: writeBeneath(GOOD) }),
				broken(`an unencrypted TLS alert amid ${version}`, {
					tls,
					whenAsked: writeBeneath(HANDSHAKE_FAILURE),
				}),
			];
		}),
	];
}
