import * as v from 'valibot';
import { query, useCase } from '../rights.ts';
import { settingsOf, setLinkSignIn } from '../store/organisations.ts';
import { setAdminPasskey } from '../store/passkeys/keys.ts';
import { providers } from '../store/providers.ts';

const box = v.pipe(
  v.optional(v.picklist(['yes', '']), ''),
  v.transform((ticked) => ticked === 'yes')
);

/** How people come in here, for who keeps it. Asks for a fresh proof, as does everything on that page. */
export const readSignInSettings = query({
  action: 'sign_in.read_settings',
  fresh: true,
  input: v.object({}),
  async run({ db, canSendMail }) {
    const [settings, all] = await Promise.all([settingsOf(db), providers(db)]);
    return {
      link: settings?.link_sign_in ?? false,
      adminPasskey: settings?.admin_passkey ?? false,
      canSendMail,
      providers: all.map(({ id, name, issuer, isOpen }) => ({ id, name, issuer, isOpen }))
    };
  }
});

/** Lets people sign in by a mailed link, or no longer. */
export const setLinks = useCase({
  action: 'sign_in.set_links',
  fresh: true,
  input: v.object({
    link: box
  }),
  async run({ db, actor }, { link }) {
    await setLinkSignIn(db, actor.organisation, link);
    return { link };
  }
});

/**
 * Whether who administers must have come in by a passkey. It counts from the next request on, for whoever says so too: who came in otherwise is led to
 * making one, or using theirs.
 */
export const setPasskeys = useCase({
  action: 'sign_in.set_passkeys',
  fresh: true,
  input: v.object({ required: box }),
  async run({ db, actor }, { required }) {
    await setAdminPasskey(db, actor.organisation, required);
    return { required };
  }
});
