import { isStaff, roles } from '#modules/people/index.ts';
import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';
import { keyless, strangersKey, strangersUse } from '../passkeys.ts';

const signedIn: readonly AnyRole[] = roles;
const browsing: readonly AnyRole[] = ['visitor', ...roles];
const staff = roles.filter((role) => isStaff([role]));
const ofRoles = (some: readonly AnyRole[], expected: Row['get'][AnyRole] & {}): Row['get'] =>
  Object.fromEntries(some.map((role) => [role, expected]));
const askers: readonly AnyRole[] = ['admin', 'coordinator'];

/**
 * Passkeys' pages and forms. An answer that no browser was asked for is no answer: the honest way is `passkeys.spec.ts`'s. A plain session of who has a
 * passkey may not remove it either.
 */
export function passkeyRoutes(
  built: (action: string) => (side: Side, role: AnyRole) => Promise<Record<string, string | string[]>>
): Readonly<Record<string, Row>> {
  return {
    '/own-data/passkeys': {
      at: async () => ({ path: '/own-data/passkeys' }),
      get: { ...ofRoles(signedIn, 200), visitor: '303 /sign-in?next=' },
      forms: {
        prove: { may: signedIn, done: 409, form: strangersUse },
        rename: { may: signedIn, form: built('passkey.rename') },
        remove: { may: signedIn, done: 409, form: built('passkey.remove') },
        codes: { may: staff, done: 409, namesNothing: true, form: async () => ({}) }
      }
    },
    '/own-data/passkeys/new': {
      async at(side, role) {
        await keyless(side, role);
        return { path: '/own-data/passkeys/new' };
      },
      get: { ...ofRoles(signedIn, 404), ...ofRoles(staff, 200), visitor: '303 /sign-in?next=' },
      forms: { default: { may: staff, done: 409, form: strangersKey } }
    },
    '/sign-in/passkey': {
      at: async () => ({ path: '/sign-in/passkey' }),
      get: ofRoles(browsing, 200),
      forms: { default: { may: browsing, done: 409, form: strangersUse } }
    },
    '/sign-in/recovery': {
      at: async () => ({ path: '/sign-in/recovery' }),
      get: ofRoles(browsing, 200),
      forms: { default: { may: browsing, form: built('session.open_by_recovery_code') } }
    },
    '/people/ways-back': {
      at: async () => ({ path: '/people/ways-back' }),
      get: {
        visitor: '303 /sign-in?next=',
        student: '303 /sign-in?next=',
        ...ofRoles(['tutor', 'professional', 'instructor'], 404),
        ...ofRoles(askers, 200)
      },
      forms: {
        ask: { may: askers, form: built('way_back.ask') },
        confirm: { may: ['admin'], done: 200, form: built('way_back.confirm') },
        withdraw: { may: askers, form: built('way_back.withdraw') }
      }
    }
  };
}
