/** Schools' sign-in providers as a process of their own, for browsers: `provider.ts <folder of the certificate> <port,port…> <where each may lead back, …>`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startOidc, type OidcServer } from './oidc.ts';

const [folder = '', ports = '', leadBack = ''] = process.argv.slice(2);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const account = {
  sub: 'a7c1',
  given_name: 'Tuula',
  family_name: 'Tunnuksella',
  email: 'tuula.tunnuksella@koulu.example',
  locale: 'fi',
  groups: ['opettajat', 'jarvenpaa']
};
const tls = { key: read('key.pem'), cert: read('cert.pem') };
const servers: OidcServer[] = [];
for (const [at, port] of ports.split(',').entries()) {
  const server = await startOidc('localhost', leadBack.split(',')[at] ?? '', { ...tls, port: Number(port) });
  server.account = account;
  servers.push(server);
}
process.once('SIGTERM', () => void Promise.all(servers.map((server) => server.stop())).then(() => process.exit(0)));
