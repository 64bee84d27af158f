import { expect, test } from 'vitest';
import { listPersons, readPerson } from '#modules/people/server/index.ts';
import { book } from '#modules/scheduling/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { anAdministered } from './administration.ts';
import { onBothDatabases } from './ground.ts';
import { aCall, aTime, personOf } from './school.ts';

onBothDatabases('an administrator and bookings', (ground) => {
  test('an administrator who reads a person reads nothing of their booking', async () => {
    const school = await anAdministered(ground());
    const time = aTime(school, '2026-11-25T08:00:00Z');
    const booked = await book(aCall(ground(), personOf(school.organisation, school.student, 'student')), {
      time: time.value,
      key: newRandomId()
    });
    if (!booked.ok) throw new Error(booked.refusal.code);
    const told = JSON.stringify([await readPerson(school.call(), { id: school.student }), await listPersons(school.call(), {})]);
    for (const secret of [booked.value.id, booked.value.link, 'Juttutuokio', '2026-11-25', school.host]) expect(told).not.toContain(secret);
  });
});
