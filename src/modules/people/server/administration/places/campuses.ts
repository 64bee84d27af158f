import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { academicYearOf } from '../../../administration/academic-year.ts';
import { idOrNew } from '../../../administration/fields.ts';
import { CampusForm } from '../../../administration/forms.ts';
import { today } from '../../today.ts';
import { query, useCase } from '../../rights.ts';
import { campusById, campusesWithGroups, insertCampus, updateCampus } from '../../store/administration/places.ts';
import { slugOf } from './slug.ts';

export const listCampuses = query({
  action: 'campus.list',
  input: v.object({}),
  async run({ db, now }) {
    return campusesWithGroups(db, academicYearOf(await today(db, now)));
  }
});

/** A campus; null for the form of a new one. */
export const readCampus = query({
  action: 'campus.read',
  input: v.object({ id: idOrNew }),
  run: async ({ db }, { id }) => (id === null ? null : ((await campusById(db, id)) ?? refuse('not_found')))
});

/** Adds a campus, or saves one. Refuses `name_taken` and `changed_meanwhile`, then with what stands now. */
export const saveCampus = useCase({
  action: 'campus.save',
  input: CampusForm,
  refusals: { campuses_organisation_id_slug_key: 'name_taken' },
  async run({ db, actor, now }, { id: given, version, ...values }) {
    if (given === null) {
      const made = newTimedId(now);
      await insertCampus(db, actor.organisation, made, slugOf(values.name), values);
      return { id: made };
    }
    if (!(await campusById(db, given))) return refuse('not_found');
    return (await updateCampus(db, given, values, version)) ? { id: given } : refuse('changed_meanwhile');
  },
  afterRefusal: ({ db }, { id: given }) => (given ? campusById(db, given) : Promise.resolve(undefined)),
  auditObject: (value) => value.id
});
