import type { MadeKey, UsedKey } from '../../../passkey-forms.ts';
import { challengeFor } from './challenge.ts';

// What SimpleWebAuthn judges. It is loaded when a passkey is first asked for: most processes start without anybody waiting for one.
const webauthn = () => import('@simplewebauthn/server');

/** Where a passkey works: the door that the request came by. Its host name is the relying party's id. */
export interface Site {
  origin: string;
  host: string;
}

/** ES256, EdDSA and RS256 (COSE); what phones, computers and keys on a ring make. */
const algorithms = [-7, -8, -257];

/** What a browser is asked when a passkey is to be made: one that is found without a name being typed, and asks for the finger, the face or the PIN. */
export async function askForNewKey(
  site: Site,
  challenge: string,
  person: { id: string; name: string; school: string; known: readonly Buffer[] }
): Promise<string> {
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: person.school,
    rpID: site.host,
    userName: person.name,
    userDisplayName: person.name,
    userID: handleOf(person.id),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: challengeFor,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: person.known.map((id) => ({ id: id.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
  });
  return JSON.stringify(options);
}

/** What a browser is asked when a passkey is to be used: any of this site's, with the person verified. */
export async function askForKey(site: Site, challenge: string): Promise<string> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: challengeFor,
    userVerification: 'required'
  });
  return JSON.stringify(options);
}

/** What is known of a passkey that was made; null when its answer does not hold: another challenge, origin or site, nobody verified, a wrong form. */
export async function keyMade(answer: MadeKey, challenge: string, site: Site) {
  if (!challenge) return null;
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await refusedAsNull(() =>
    verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms
    })
  );
  if (!verified?.verified) return null;
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
    transports: answer.response.transports
  };
}

/** What a passkey's use told; null when it does not hold: another challenge, origin, site, key or person, nobody verified, a counter that goes back. */
export async function keyUsed(
  answer: UsedKey,
  key: { person: string; publicKey: Buffer; counter: number },
  challenge: string,
  site: Site
): Promise<{ counter: number; backedUp: boolean } | null> {
  const { userHandle, ...response } = answer.response;
  if (!challenge || (userHandle && userHandle !== Buffer.from(handleOf(key.person)).toString('base64url'))) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await refusedAsNull(() =>
    verifyAuthenticationResponse({
      response: { ...answer, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: { id: answer.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter }
    })
  );
  if (!verified?.verified) return null;
  return { counter: verified.authenticationInfo.newCounter, backedUp: verified.authenticationInfo.credentialBackedUp };
}

/** A person as a key knows them: the id's sixteen bytes, which tell nothing (WebAuthn Level 3, 14.6.1). */
function handleOf(person: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(person.replaceAll('-', ''), 'hex'));
}

/** The library throws at what it does not accept; whatever a browser sent, that is a no and no fault of ours. */
async function refusedAsNull<Verified>(verify: () => Promise<Verified>): Promise<Verified | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
