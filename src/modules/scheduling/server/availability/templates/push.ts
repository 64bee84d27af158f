import { newTimedId } from '#platform/ids.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import type * as v from 'valibot';
import { houseZone } from '#platform/time/house-zone.ts';
import { hitBy } from '../../../availability/outside.ts';
import type { HoursRefusal } from '../../../availability/refusals.ts';
import { PushForm } from '../../../availability/templates/forms.ts';
import { compared, pushed, shared } from '../../../availability/templates/push.ts';
import { query, useCase } from '../../rights.ts';
import { hostsAt } from '../../store/availability/hosts-in-reach.ts';
import { insertPush } from '../../store/availability/pushes.ts';
import { replaceHours } from '../../store/availability/write-host-hours.ts';
import { sessionsHit, standsOf } from '../host.ts';
import { templateInReach } from './keep.ts';

/** Tries a template on the hours of the chosen hosts as they stand: all work at its campus, and every date is still to come. */
async function tried(act: Act, { id, version, hosts: chosen, dates }: v.InferOutput<typeof PushForm>) {
  const { db, now } = act;
  const template = await templateInReach(act, id);
  if (!template) return refuse('not_found');
  if (template.version !== version) return refuse<HoursRefusal>('changed_meanwhile');
  if (template.rows.every(({ kind }) => kind !== 'open')) return refuse<HoursRefusal>('template_empty');
  if (dates.some(({ from }) => from < dateIn(now, houseZone))) return refuse<HoursRefusal>('dates_past');
  const hosts = (await hostsAt(db, [template.campusId])).filter((host) => chosen.includes(host.id));
  if (hosts.length < chosen.length) return refuse('not_found');
  // Who plans others' hours is told nothing of who comes, not of the own bookings here either: all hosts stand in one list.
  const stands = await standsOf(
    act,
    hosts.map((host) => ({ id: host.id, own: false }))
  );
  const push = { id: newTimedId(now), name: template.name, campusId: template.campusId, rows: template.rows, dates };
  const each = hosts.flatMap(({ id: host, name }) => {
    const stand = stands.get(host);
    return stand ? [{ host, name, stand, after: pushed(stand.hours, push, () => newTimedId(now)) }] : [];
  });
  return { template, push, each };
}

/** What giving a template to hosts would do, host by host: which of the host's own hours it replaces, and which bookings it hits. Nothing is written. */
export const previewPush = query({
  action: 'template.preview_push',
  input: PushForm,
  async run(act, form) {
    const result = await tried(act, form);
    if (!('each' in result)) return result;
    const { push, each } = result;
    return {
      dates: push.dates,
      hosts: each.map(({ host, name, stand, after }) => ({
        id: host,
        name,
        version: stand.version,
        campuses: stand.campuses,
        schedules: stand.hours.schedules.map(({ id, name: of }) => ({ id, name: of })),
        weeks: compared(stand.hours, after, push.dates),
        // What stands above any week, and so above the template too.
        ownDays: [...new Set(stand.hours.rows.flatMap(({ date }) => date ?? []))].filter((date) =>
          push.dates.some(({ from, to }) => from <= date && date <= to)
        ),
        absences: stand.hours.absences.filter((absence) => shared(absence, push.dates).length > 0),
        ...hitBy(stand.outside(stand.hours), stand.outside(after)),
        sessions: sessionsHit(stand, after)
      }))
    };
  },
  auditObject: () => null
});

/**
 * Gives a template to hosts in one act: each has a week of its name on the dates, as it was looked at before. Bookings stay as they are. How each host's hours were
 * before is kept, and each host is told.
 */
export const pushTemplate = useCase({
  action: 'template.push',
  input: PushForm,
  refusals: { host_schedules_name: 'changed_meanwhile', host_schedule_dates_apart: 'changed_meanwhile' } satisfies Record<
    string,
    HoursRefusal
  >,
  async run(act, form) {
    const { db, actor, now } = act;
    const result = await tried(act, form);
    if (!('each' in result)) return result;
    const { push, each } = result;
    if (each.some(({ host, stand }) => form.seen.get(host) !== stand.version)) return refuse<HoursRefusal>('changed_meanwhile');
    const hosts = each.map(({ host }) => host);
    await insertPush(db, actor.organisation, { id: push.id, name: push.name, campus: push.campusId, dates: push.dates, hosts });
    const written = each.map(({ host, stand, after }) => ({ host, before: stand.hours, after, version: stand.version }));
    if (!(await replaceHours(db, actor.organisation, written, now))) return refuse<HoursRefusal>('changed_meanwhile');
    for (const host of hosts) act.settle(act.say('hours.pushed', { id: push.id, host }));
    act.settle(act.say('times.freed', {}));
    return { id: push.id, hosts: hosts.length };
  },
  auditObject: ({ id }) => id
});
