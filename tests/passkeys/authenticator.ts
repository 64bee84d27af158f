import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

// A passkey as a device holds it, in software: it answers in the JSON forms of WebAuthn Level 3, honestly, or as a test wants it to lie.

/** What the device is told and tells; every part can be another than the honest one. */
interface Asked {
  challenge: string;
  origin: string;
  host: string;
  /** Whether the person showed their finger, face or PIN. */
  verified?: boolean;
  /** How often the key has signed; 0 for one that does not count. */
  counter?: number;
}

export interface Device {
  /** base64url, as the browser names it. */
  id: string;
  /** The answer when the passkey is made, as the form sends it. */
  make(asked: Asked): string;
  /** The answer when it is used. @param handle whose it says to be; none where it says nothing */
  use(asked: Asked, handle?: string): string;
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

/** CBOR (RFC 8949) of what an attestation object holds: short texts, bytes. */
const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x59, value.length >> 8, value.length & 0xff]), value]);

export function aDevice(): Device {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // COSE (RFC 9053): an elliptic curve key for ES256 on P-256.
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url')
  ]);
  const client = (type: string, { challenge, origin }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = ({ host, verified = true, counter = 0 }: Asked, attested: Buffer | null) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0);
    return Buffer.concat([sha256(host), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  };
  const answer = (response: object) =>
    JSON.stringify({ id, rawId: id, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {}, response });
  return {
    id,
    make(asked) {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, cose]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(authenticatorData(asked, attested))
      ]);
      return answer({
        clientDataJSON: client('webauthn.create', asked).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal', 'a-way-of-tomorrow']
      });
    },
    use(asked, handle) {
      const clientData = client('webauthn.get', asked);
      const data = authenticatorData(asked, null);
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey);
      return answer({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        ...(handle ? { userHandle: Buffer.from(handle.replaceAll('-', ''), 'hex').toString('base64url') } : {})
      });
    }
  };
}

/** A challenge as the server makes one. */
export const aChallenge = () => randomBytes(32).toString('base64url');

/** The door that tests come by. */
export const door = { origin: 'http://koulu.localhost:3000', host: 'koulu.localhost' };
