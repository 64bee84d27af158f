// What must never be in the tally of encounters; see breaches.ts.

import { added, between, changed, fresh, known, type Breach } from './breach.ts';

export const ofContacts: Readonly<Record<string, Readonly<Record<string, readonly Breach[]>>>> = {
  contacts: {
    contacts_kind_known: known('kind'),
    contacts_themes_known: changed({ themes: "'{nobody}'" }, { themes: "array_fill('stress'::text, array[6])" }),
    contacts_people_few: between('people', 1, 200),
    contacts_removed_after: changed({ removed_on: 't.met_on - 1' }),
    contacts_pkey: added({ idempotency_key: 'gen_random_uuid()' }),
    contacts_idempotent: added(fresh)
  }
};
