import * as v from 'valibot';
import { academicYearOf, nextAcademicYear } from '../../administration/academic-year.ts';
import { today } from '../today.ts';
import { query } from '../rights.ts';
import { waitingFeedback } from '../store/feedback.ts';
import { colleaguesSince, latestChanges } from '../store/administration/people-changes.ts';
import { groupsInScope } from '../store/administration/places-in-scope.ts';
import { openRequests } from '../store/administration/person-requests.ts';
import { academicYears } from '../store/administration/places.ts';
import { peopleWithoutRole } from '../store/administration/people.ts';

const week = 7 * 86_400_000;

/** From March on to the year's end somebody should think of the next year's groups. */
const isDue = (day: string): boolean => day.slice(5, 7) >= '03' && day.slice(5, 7) <= '07';

/** Where an administrator begins: what waits, what changed lately, and whether the next year has its groups. */
export const readAdministratorStart = query({
  action: 'start.read_administrator',
  input: v.object({}),
  async run({ db, now }) {
    const day = await today(db, now);
    const [changes, requests, years, withoutRole] = await Promise.all([
      latestChanges(db, new Date(now - week), 5),
      openRequests(db),
      academicYears(db),
      peopleWithoutRole(db, day, 100)
    ]);
    const next = nextAcademicYear(academicYearOf(day));
    return {
      changes: changes.map(({ at, undoneAt, ...change }) => ({ ...change, at: at.getTime(), undone: undoneAt !== null })),
      requests,
      withoutRole,
      nextYear: next,
      nextYearDue: isDue(day) && !years.includes(next)
    };
  }
});

/** Where a coordinator begins: feedback that waits, and who became professional or coordinator lately. */
export const readCoordinatorStart = query({
  action: 'start.read_coordinator',
  input: v.object({}),
  async run({ db, now }) {
    const [feedback, colleagues] = await Promise.all([waitingFeedback(db), colleaguesSince(db, new Date(now - 4 * week), 5)]);
    return { feedback, colleagues: colleagues.map(({ at, ...colleague }) => ({ ...colleague, at: at.getTime() })) };
  }
});

/** Where an instructor begins: the groups of this year that their role reaches. */
export const readInstructorStart = query({
  action: 'start.read_instructor',
  input: v.object({}),
  async run({ db, now, scope }) {
    const year = academicYearOf(await today(db, now));
    const groups = await groupsInScope(db, scope).where('academic_year', '=', year).execute();
    return { groups: groups.map(({ id, name }) => ({ id, name })) };
  }
});
