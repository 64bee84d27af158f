import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

/** Makes a certificate for localhost that is its own authority, for a day: `cert.pem` and `key.pem`. @returns the folder's absolute path */
export async function makeCertificate(folder: string): Promise<string> {
  const at = path.resolve(folder);
  mkdirSync(at, { recursive: true });
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    notAfterDate: new Date(Date.now() + 24 * 3_600_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }
    ]
  });
  writeFileSync(path.join(at, 'cert.pem'), cert);
  writeFileSync(path.join(at, 'key.pem'), key, { mode: 0o600 });
  return at;
}
