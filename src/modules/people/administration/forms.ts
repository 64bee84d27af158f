import * as v from 'valibot';
import { languages } from '#ui/languages.ts';
import { roles } from '../roles.ts';
import { isAcademicYear } from './academic-year.ts';
import { day, emailOrNone, id, idOrNew, line, maybeDay, maybeLine, ticked, timeZone, version } from './fields.ts';
import { fits, readPlace } from './role-places.ts';

export const programmes = ['vocational_qualification', 'opistovuosi', 'tuva', 'telma'] as const;
const languageCodes = languages.map(({ code }) => code);

export const OrganisationForm = v.object({
  name: line('name', 200),
  timeZone,
  unverifiedShare: v.pipe(
    v.string('share_wrong'),
    v.regex(/^\d{1,3}$/, 'share_wrong'),
    v.transform(Number),
    v.maxValue(100, 'share_wrong')
  ),
  privacyContact: maybeLine('contact', 300),
  dataProtectionOfficer: maybeLine('contact', 300),
  accessibilityContact: maybeLine('contact', 300),
  accessibilityAssessedOn: maybeDay,
  beforeFirstTime: maybeLine('contact', 300),
  beforeFirstTimePhone: v.pipe(maybeLine('phone', 40), v.regex(/^[\d +()-]*$/, 'phone_wrong')),
  ownEmail: ticked,
  ownErasure: ticked,
  version
});

export const CampusForm = v.object({
  id: idOrNew,
  name: line('name', 100),
  address: maybeLine('address', 200),
  stepFree: ticked,
  timeZone,
  version
});

export const GroupForm = v.object({
  id: idOrNew,
  name: line('name', 60),
  campus: v.pipe(v.string('campus_needed'), v.uuid('campus_needed')),
  programme: v.picklist(programmes, 'programme_needed'),
  academicYear: v.pipe(v.string('year_wrong'), v.check(isAcademicYear, 'year_wrong')),
  version
});

export const PersonForm = v.object({
  id: idOrNew,
  /** Of a form for somebody new: the id that they get, so that a form sent twice adds one. */
  key: v.optional(id),
  givenName: line('name', 100),
  familyName: line('name', 100),
  email: emailOrNone,
  language: v.picklist(languageCodes, 'language_needed'),
  version
});

/** Of how many people one act may be. */
export const mostTogether = 200;
/** The people of an act: one by its id, or a list. */
export const persons = v.pipe(
  v.union(
    [
      v.pipe(
        id,
        v.transform((one) => [one])
      ),
      v.array(id)
    ],
    'persons_needed'
  ),
  v.transform((ids) => [...new Set(ids)]),
  v.minLength(1, 'persons_needed'),
  v.maxLength(mostTogether, 'persons_many')
);

const place = v.pipe(
  v.string('place_needed'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readPlace(dataset.value);
    if (read) return read;
    addIssue({ message: 'place_needed' });
    return NEVER;
  })
);

export const GiveRoleForm = v.pipe(
  v.object({
    person: persons,
    role: v.picklist(roles, 'role_needed'),
    place,
    startsOn: day,
    endsOn: maybeDay
  }),
  v.forward(
    v.partialCheck([['role'], ['place']], ({ role, place: at }) => fits(role, at), 'place_wrong'),
    ['place']
  ),
  v.forward(
    v.partialCheck([['startsOn'], ['endsOn']], ({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, 'end_before_start'),
    ['endsOn']
  )
);

/** Ends all that these people hold of one role, or one assignment alone. */
export const EndRoleForm = v.object({
  person: persons,
  role: v.picklist(roles, 'role_needed'),
  assignment: v.optional(v.union([v.literal(''), id]), ''),
  /** The last day; empty: at once. */
  lastDay: maybeDay
});

export const MoveForm = v.object({ person: persons, group: v.pipe(v.string('group_needed'), v.uuid('group_needed')) });
export const PersonsForm = v.object({ person: persons });

export const OwnDetailsForm = v.object({ email: emailOrNone, language: v.picklist(languageCodes, 'language_needed') });
export const OwnNameForm = v.object({ givenName: line('name', 100), familyName: line('name', 100) });
