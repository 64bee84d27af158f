import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Mail } from '#platform/mail.ts';
import type { Call, System } from '#platform/use-case/index.ts';
import { tuesdayMorning, type Ground } from '../../../../../tests/ground.ts';
import {
  aCall,
  aSchool,
  aTime,
  inOrganisation,
  personOf,
  visitorOf,
  wednesdayTen,
  type SchoolOptions
} from '../../../../../tests/school.ts';
import { offerFreedTimesJob } from '../jobs/booking/offer-freed-times.ts';
import { book, cancel, join, listTimes, readWaiting } from '../index.ts';

// What tests of the waiting list need: a school whose times are taken, those who wait, and a clock that goes on.

export const hour = 3_600_000;
export const ten = Date.parse(wednesdayTen);
export const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);
export function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string; fields?: Record<string, string> } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.fields ?? {})}`);
  return outcome.value;
}

/** A school with one free half hour in each day, at ten; it is booked on Wednesday, and the week is taken but for what a test gives back. */
export const aQueue =
  (ground: () => Ground) =>
  async (options: SchoolOptions = {}) => {
    const school = await aSchool(ground(), { hours: [10 * 60, 10 * 60 + 30], ...options });
    const sent: Mail[] = [];
    const mail = { ...ground().system.mail, send: async (one: Mail) => (sent.push(one), 'sent' as const) };
    const events: { event: string; ids: Record<string, string | number> }[] = [];
    let now = tuesdayMorning;
    const system: System = {
      ...ground().system,
      mail,
      channels: [mail],
      events: { say: async (_db, _organisation, event, ids) => void events.push({ event, ids }) },
      clock: () => now
    };
    const visitor = (): Call => aCall({ system }, visitorOf(school.organisation));
    const student = (): Call => aCall({ system }, personOf(school.organisation, school.student, 'student'));
    const host = (): Call => aCall({ system }, personOf(school.organisation, school.hostPerson, 'professional'));
    const job = (one: typeof offerFreedTimesJob, ids = {}) => runJobNow(system, one, { organisation: school.organisation, ...ids });
    const sql = (text: string, values: unknown[] = []) =>
      inOrganisation(ground().owner, school.organisation, async () => {
        const { rows } = await ground().owner.query<Record<string, unknown>>(text, [school.organisation, ...values]);
        return rows;
      });
    return {
      school,
      system,
      sent,
      events,
      visitor,
      student,
      host,
      sql,
      /** The house's clock and the database's go on by so many ms. */
      async later(ms: number) {
        now += ms;
        await sql("update claims set held_until = held_until - $2::int * interval '1 millisecond' where organisation_id = $1", [ms]);
      },
      offer: () => job(offerFreedTimesJob),
      job,
      async wait(call: Call, more: Record<string, unknown> = {}) {
        const { id } = valueOf(await join(call, { service: school.service, key: newRandomId(), weeks: '2', ...more }));
        return { id, call: { ...call, keys: [id] }, read: async () => valueOf(await readWaiting({ ...call, now, keys: [id] }, { id })) };
      },
      /** When somebody who comes by own name finds something free. */
      free: async () => valueOf(await listTimes(student(), {})).times.map(({ start }) => start),
      /** Takes all that is free of the coming four weeks, so that the next time is one that was given back. */
      async takeAll() {
        const taken = new Map<number, string>();
        for (const { start } of valueOf(await listTimes(student(), {})).times) {
          const time = aTime(school, new Date(start).toISOString()).value;
          // In each past hour a few: an account may book only so many in one.
          const call = aCall({ system }, personOf(school.organisation, school.student, 'student'), { now: tuesdayMorning });
          taken.set(start, valueOf(await book({ ...call, actor: visitorOf(school.organisation) }, { time, key: newRandomId() })).id);
        }
        return taken;
      }
    };
  };

export const giveBack = async ({ visitor }: { visitor(): Call }, id: string) => valueOf(await cancel({ ...visitor(), keys: [id] }, { id }));
