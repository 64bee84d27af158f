import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { academicYearOf, isAcademicYear, nextAcademicYear } from '../../../administration/academic-year.ts';
import { id } from '../../../administration/fields.ts';
import { GroupForm } from '../../../administration/forms.ts';
import { today } from '../../today.ts';
import { query, useCase } from '../../rights.ts';
import { academicYears, campusNames, groupById, groupsOfYear, insertGroup, updateGroup } from '../../store/administration/places.ts';

/** The groups of an academic year (this one unless another is asked for), and which years there are. */
export const listGroups = query({
  action: 'group.list',
  input: v.object({ year: v.optional(v.string(), '') }),
  async run({ db, now }, { year: asked }) {
    const thisYear = academicYearOf(await today(db, now));
    const year = isAcademicYear(asked) ? asked : thisYear;
    const [groups, known] = await Promise.all([groupsOfYear(db, year), academicYears(db)]);
    return { year, thisYear, years: [...new Set([...known, thisYear])].sort().reverse(), groups };
  }
});

/** A group with what its form chooses from; a new one when no id is given. */
export const readGroup = query({
  action: 'group.read',
  input: v.object({ id: v.union([v.literal('new'), id]) }),
  async run({ db, now }, { id: asked }) {
    const [group, campuses, day] = await Promise.all([asked === 'new' ? undefined : groupById(db, asked), campusNames(db), today(db, now)]);
    if (asked !== 'new' && !group) return refuse('not_found');
    const thisYear = academicYearOf(day);
    return { group: group ?? null, campuses, years: [thisYear, nextAcademicYear(thisYear)] };
  }
});

/** Adds a group, or saves one. Refuses `name_taken` within its academic year, `place_gone`, and `changed_meanwhile` with what stands now. */
export const saveGroup = useCase({
  action: 'group.save',
  input: GroupForm,
  refusals: {
    teaching_groups_organisation_id_name_academic_year_key: 'name_taken',
    teaching_groups_organisation_id_campus_id_fkey: 'place_gone'
  },
  async run({ db, actor, now }, { id: given, version, ...values }) {
    if (given === null) {
      const made = newTimedId(now);
      await insertGroup(db, actor.organisation, made, values);
      return { id: made, year: values.academicYear };
    }
    if (!(await groupById(db, given))) return refuse('not_found');
    return (await updateGroup(db, given, values, version)) ? { id: given, year: values.academicYear } : refuse('changed_meanwhile');
  },
  afterRefusal: ({ db }, { id: given }) => (given ? groupById(db, given) : Promise.resolve(undefined)),
  auditObject: (value) => value.id
});
