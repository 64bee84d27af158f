import * as v from 'valibot';
import { newRandomId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { AddProviderForm, SaveProviderForm } from '../../provider-forms.ts';
import { query, useCase } from '../rights.ts';
import { deleteProvider, insertProvider, places, providers, updateProvider } from '../store/providers.ts';

/** A provider as who keeps it sees it: never its secret. */
export const readProviderSettings = query({
  action: 'sign_in.read_provider_settings',
  fresh: true,
  input: v.object({ provider: v.pipe(v.string(), v.uuid()) }),
  async run({ db }, { provider: id }) {
    const [found] = await providers(db, id);
    if (!found) return refuse('not_found');
    const { name, issuer, clientId, registerClaim, rules, isOpen } = found;
    return { provider: { id, name, issuer, clientId, registerClaim, rules, isOpen }, places: await places(db) };
  }
});

/** Enters a provider, closed until it has been tried and opened. */
export const addProvider = useCase({
  action: 'sign_in.add_provider',
  fresh: true,
  input: AddProviderForm,
  refusals: { provider_issuer_once: 'provider_twice' as const },
  async run({ db, actor, secrets }, { name, issuer, clientId, clientSecret }) {
    const id = newRandomId();
    await insertProvider(db, actor.organisation, { id, name, issuer, clientId, clientSecret: secrets.seal('provider', id, clientSecret) });
    return { id };
  },
  auditObject: ({ id }) => id
});

/** Saves a provider's names, secret (an empty one stays as it was), rules, and whether the door shows it. */
export const saveProvider = useCase({
  action: 'sign_in.save_provider',
  fresh: true,
  input: SaveProviderForm,
  async run({ db, secrets }, { provider: id, name, clientId, clientSecret, registerClaim, rules, open }) {
    const sealed = clientSecret ? secrets.seal('provider', id, clientSecret) : null;
    const saved = await updateProvider(db, {
      id,
      name,
      clientId,
      clientSecret: sealed,
      registerClaim: registerClaim || null,
      rules,
      isOpen: open
    });
    return saved ? { id } : refuse('not_found');
  },
  auditObject: ({ id }) => id
});

/** Removes a provider, with the roles that its rules gave. */
export const removeProvider = useCase({
  action: 'sign_in.remove_provider',
  fresh: true,
  input: v.object({ provider: v.pipe(v.string(), v.uuid()) }),
  auditObject: (_, { provider }) => provider,
  run: async ({ db }, { provider }) => ((await deleteProvider(db, provider)) ? null : refuse('not_found'))
});
