import * as v from 'valibot';
import { query, useCase } from '../rights.ts';
import { settingsOf, setLinkSignIn } from '../store/organisations.ts';
import { providers } from '../store/providers.ts';

/** How people come in here, for who keeps it. Asks for a fresh proof, as does everything on that page. */
export const readSignInSettings = query({
  action: 'sign_in.read_settings',
  fresh: true,
  input: v.object({}),
  run: async ({ db, canSendMail }) => ({
    link: (await settingsOf(db))?.link_sign_in ?? false,
    canSendMail,
    providers: (await providers(db)).map(({ id, name, issuer, isOpen }) => ({ id, name, issuer, isOpen }))
  })
});

/** Lets people sign in by a mailed link, or no longer. */
export const setLinks = useCase({
  action: 'sign_in.set_links',
  fresh: true,
  input: v.object({
    link: v.pipe(
      v.optional(v.picklist(['yes', '']), ''),
      v.transform((box) => box === 'yes')
    )
  }),
  async run({ db, actor }, { link }) {
    await setLinkSignIn(db, actor.organisation, link);
    return { link };
  }
});
