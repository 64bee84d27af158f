import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';

/** What the page's own server asks of the device; the device judges it. */
export const parseToMake = (text: string) => JSON.parse(text) as PublicKeyCredentialCreationOptionsJSON;
export const parseToUse = (text: string) => JSON.parse(text) as PublicKeyCredentialRequestOptionsJSON;
