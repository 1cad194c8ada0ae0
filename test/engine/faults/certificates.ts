import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';

/** What a TLS server shows, and the key to it. PEM. */
export interface Certificate {
	key: Buffer;
	cert: Buffer;
}

/** Certificates made for one test file. All but `selfSigned` come from `authority`. */
export interface Certificates {
	authority: Buffer;
	/** For 127.0.0.1. */
	good: Certificate;
	selfSigned: Certificate;
	expired: Certificate;
	notYetValid: Certificate;
	/** For another host. */
	wrongHost: Certificate;
}

const AUTHORITY_CONFIG = `[ca]
default_ca = test
[test]
database = index.txt
unique_subject = no
rand_serial = yes
default_md = sha256
copy_extensions = copy
policy = any
[any]
commonName = supplied
`;
const NEW_KEY = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config empty.cnf';
const LOOPBACK = 'IP:127.0.0.1,DNS:localhost';
const VALID = ['20200101000000Z', '20990101000000Z'] as const;

/** Makes certificates with the openssl command, in a directory that is removed again. */
export function makeCertificates(): Certificates {
	const directory = mkdtempSync(path.join(tmpdir(), 'fault-certificates-'));
	const openssl = (command: string): void => {
		execFileSync('openssl', command.split(' '), { cwd: directory, stdio: 'ignore' });
	};
	const read = (name: string): Certificate => ({
		key: readFileSync(path.join(directory, `${name}.key`)),
		cert: readFileSync(path.join(directory, `${name}.crt`)),
	});
	const issue = (name: string, host: string, [from, to]: readonly [string, string]) => {
		openssl(
			`req -new ${NEW_KEY} -keyout ${name}.key -out ${name}.csr -subj /CN=${name} -addext subjectAltName=${host}`,
		);
		openssl(
			`ca -batch -notext -config authority.cnf -cert authority.crt -keyfile authority.key -outdir . -startdate ${from} -enddate ${to} -in ${name}.csr -out ${name}.crt`,
		);
		return read(name);
	};
	try {
		writeFileSync(path.join(directory, 'index.txt'), '');
		writeFileSync(path.join(directory, 'authority.cnf'), AUTHORITY_CONFIG);
		writeFileSync(
			path.join(directory, 'empty.cnf'),
			'[req]\ndistinguished_name = name\nx509_extensions = authority\n[name]\n[authority]\nbasicConstraints = CA:TRUE\n',
		);
		openssl(`req -x509 ${NEW_KEY} -keyout authority.key -out authority.crt -subj /CN=authority`);
		openssl(
			`req -x509 ${NEW_KEY} -keyout self.key -out self.crt -subj /CN=self -addext subjectAltName=${LOOPBACK}`,
		);
		return {
			authority: read('authority').cert,
			selfSigned: read('self'),
			good: issue('good', LOOPBACK, VALID),
			expired: issue('expired', LOOPBACK, ['20200101000000Z', '20200201000000Z']),
			notYetValid: issue('early', LOOPBACK, ['20980101000000Z', '20990101000000Z']),
			wrongHost: issue('elsewhere', 'DNS:other.example', VALID),
		};
	} finally {
		rmSync(directory, { recursive: true });
	}
}

/** Makes this process trust an authority until the mock is restored, as NODE_EXTRA_CA_CERTS does. */
export function trust(authority: Buffer): void {
	const { createSecureContext } = tls;
	jest
		.spyOn(tls, 'createSecureContext')
		.mockImplementation((options) =>
			createSecureContext({ ca: [...tls.rootCertificates, authority], ...options }),
		);
}
