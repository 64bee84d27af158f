import type { CDPSession, Page } from '@playwright/test';

/** A device that holds passkeys beside a page, as Chromium plays one: it is always there and knows its person. */
export interface PagesDevice {
  session: CDPSession;
  id: string;
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** Takes every passkey from it, as when a phone is lost. */
  lose(): Promise<void>;
}

export async function giveDevice(page: Page): Promise<PagesDevice> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  });
  return {
    session,
    id,
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials.length,
    lose: async () => void (await session.send('WebAuthn.clearCredentials', { authenticatorId: id }))
  };
}
