import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A self-signed certificate for 127.0.0.1 that expired yesterday, and the file it is in. */
export function expiredCertificate(folder: string): { key: string; cert: string; file: string } {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  writeFileSync(at('names.cnf'), 'subjectAltName=IP:127.0.0.1\n');
  const request = ['-keyout', at('key.pem'), '-out', at('request.pem'), '-subj', '/CN=127.0.0.1'];
  openssl('req', '-newkey', 'rsa:2048', '-nodes', ...request);
  const signed = [
    '-signkey',
    at('key.pem'),
    '-days',
    '-1',
    '-extfile',
    at('names.cnf'),
    '-out',
    at('cert.pem'),
  ];
  openssl('x509', '-req', '-in', at('request.pem'), ...signed);
  const [key, cert] = [at('key.pem'), at('cert.pem')].map((file) => readFileSync(file, 'utf8'));
  return { key: key ?? '', cert: cert ?? '', file: at('cert.pem') };
}
