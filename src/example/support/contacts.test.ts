import { expect, test } from 'vitest';
import { contactKinds } from '#modules/groups/contacts/contact.ts';
import { exampleSchool } from '../school.ts';

test.each(['2026-11-24', '2027-01-08', '2027-06-30'])(
  'on %s all kinds of encounters have been tallied by all professionals, none of today or later',
  (today) => {
    const { contacts = [] } = exampleSchool(today);
    expect(new Set(contacts.map(({ kind }) => kind))).toEqual(new Set(contactKinds));
    expect(new Set(contacts.map(({ person_id }) => person_id)).size).toBe(3);
    expect(
      contacts
        .map(({ met_on }) => String(met_on))
        .toSorted()
        .at(-1)
        ?.localeCompare(today)
    ).toBe(-1);
    // A few on a school day, of all three together.
    expect(contacts.length).toBeGreaterThan(250);
    expect(contacts.length).toBeLessThan(900);
  }
);
