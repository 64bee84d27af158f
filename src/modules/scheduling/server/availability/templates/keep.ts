import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { DAY } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { changed } from '../../../availability/change.ts';
import type { HostRow } from '../../../availability/host-hours.ts';
import type { HoursRefusal } from '../../../availability/refusals.ts';
import { TemplateDayForm, TemplateForm, TemplateId, type Like } from '../../../availability/templates/forms.ts';
import { query, useCase } from '../../rights.ts';
import { hoursOfHosts } from '../../store/availability/host-hours.ts';
import { hostsAt } from '../../store/availability/hosts-in-reach.ts';
import { pushesFrom } from '../../store/availability/pushes.ts';
import { campusesAt, schoolDaysFrom } from '../../store/availability/school-days.ts';
import {
  deleteTemplate,
  insertTemplate,
  raiseTemplate,
  templateById,
  templatesAt,
  writeTemplateRows,
  type FoundTemplate
} from '../../store/availability/templates.ts';
import { isInReach } from '../reach.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A template of a campus in reach; null: none, or none that may be known. */
export async function templateInReach(act: Pick<Act, 'db' | 'scope'>, id: string): Promise<FoundTemplate | null> {
  const found = await templateById(act.db, id);
  return found && isInReach(act, found.campusId) ? found : null;
}

/** The templates of the campuses in reach, and what of them was given to hosts for dates that are not past. */
export const listTemplates = query({
  action: 'template.list',
  input: v.object({}),
  async run({ db, scope, now }) {
    const [templates, pushes] = await Promise.all([
      templatesAt(db, scope.campuses),
      pushesFrom(db, dateIn(now, houseZone), scope.campuses)
    ]);
    return { templates, pushes };
  }
});

/**
 * One template with its week, the hosts of its campus and the coming school year; `id` of `new`: what a new one can begin with, the campuses in reach and their
 * hosts' weeks.
 */
export const readTemplate = query({
  action: 'template.read',
  input: v.object({ id: v.union([v.literal('new'), TemplateId.entries.id]) }),
  async run(act, { id }) {
    const { db, scope, now } = act;
    const template = id === 'new' ? null : await templateInReach(act, id);
    if (id !== 'new' && !template) return refuse('not_found');
    const reach = template ? [template.campusId] : scope.campuses;
    const today = dateIn(now, houseZone);
    const [campuses, hosts, schoolDays] = await Promise.all([
      campusesAt(db, scope.campuses),
      hostsAt(db, reach),
      schoolDaysFrom(db, today, reach)
    ]);
    return {
      template,
      campuses,
      hosts: hosts.map(({ id: host, name }) => ({ id: host, name })),
      weeks: await weeksOf(act, hosts),
      schoolDays,
      today
    };
  }
});

/** The weeks that hosts have, to begin a template with. */
async function weeksOf(
  { db, now }: Act,
  hosts: readonly { id: string; name: string }[]
): Promise<(Like & { of: string; name: string | null })[]> {
  if (hosts.length === 0) return [];
  const hours = await hoursOfHosts(
    db,
    hosts.map(({ id }) => id),
    dateIn(now - DAY, 'UTC')
  );
  return hosts.flatMap(({ id, name: of }) => [
    { host: id, schedule: null, of, name: null },
    ...(hours.get(id)?.hours.schedules ?? []).map((schedule) => ({ host: id, schedule: schedule.id, of, name: schedule.name }))
  ]);
}

/** Makes a template, or gives one another name. Its campus stays: the hours are written for it. */
export const saveTemplate = useCase({
  action: 'template.save',
  input: TemplateForm,
  refusals: { hours_templates_name: 'name_taken' } satisfies Record<string, HoursRefusal>,
  async run(act, { id: given, version, name, campus, like }) {
    const { db, actor, now } = act;
    if (given !== null) {
      if (!(await templateInReach(act, given))) return refuse('not_found');
      if (!(await raiseTemplate(db, { id: given, version, name }))) return refuse<HoursRefusal>('changed_meanwhile');
      return { id: given, made: false };
    }
    if (!isInReach(act, campus) || (await campusesAt(db, [campus])).length === 0) return refuse('not_found');
    const rows = like ? await rowsLike(act, campus, like) : [];
    if (!rows) return refuse<HoursRefusal>('like_elsewhere');
    const id = newTimedId(now);
    await insertTemplate(db, actor.organisation, { id, name, campus });
    await writeTemplateRows(db, actor.organisation, id, everyDay, rows);
    return { id, made: true };
  },
  auditObject: ({ id }) => id
});

/** The hours at a campus, and the breaks, of a week of a host who works there; null when there is none. */
async function rowsLike({ db, now }: Act, campus: string, { host, schedule }: Like): Promise<HostRow[] | null> {
  if (!(await hostsAt(db, [campus])).some(({ id }) => id === host)) return null;
  const found = (await hoursOfHosts(db, [host], dateIn(now, 'UTC'))).get(host);
  if (!found || (schedule !== null && found.hours.schedules.every(({ id }) => id !== schedule))) return null;
  const own = found.hours.rows.filter((row) => row.schedule === schedule && row.weekday !== null && row.to > row.from);
  const open = own.filter((row) => row.kind === 'open' && row.campusId === campus);
  const breaks = own.filter((row) => row.kind === 'break' && open.some(({ weekday }) => weekday === row.weekday));
  return [...open, ...breaks].map((row) => ({ ...row, id: newTimedId(now), schedule: null }));
}

/** Writes a weekday's hours and breaks, and those to which they are copied. What was given to hosts already stays as it was given. */
export const saveTemplateDay = useCase({
  action: 'template.save_day',
  input: TemplateDayForm,
  async run(act, { id, version, change }) {
    const { db, actor, now } = act;
    const template = await templateInReach(act, id);
    if (!template) return refuse('not_found');
    if (change.open.some(({ campusId }) => campusId !== template.campusId)) return refuse<HoursRefusal>('campus_not_hosts');
    if (!(await raiseTemplate(db, { id, version, name: template.name }))) return refuse<HoursRefusal>('changed_meanwhile');
    const week = { schedules: [], dates: [], rows: template.rows, absences: [] };
    await writeTemplateRows(db, actor.organisation, id, change.weekdays, changed(week, change, () => newTimedId(now)).rows);
    return { id };
  },
  auditObject: (_, { id }) => id
});

/** Removes a template. What was given to hosts of it stays theirs. */
export const removeTemplate = useCase({
  action: 'template.remove',
  input: TemplateId,
  async run(act, { id }) {
    if (!(await templateInReach(act, id))) return refuse('not_found');
    await deleteTemplate(act.db, id);
    return { id };
  },
  auditObject: (_, { id }) => id
});
