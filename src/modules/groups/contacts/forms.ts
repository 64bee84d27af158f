import * as v from 'valibot';
import { isDate } from '#platform/time/date.ts';
import { standardThemes, type StandardTheme } from '../themes.ts';
import { contactKinds, mostPeople, mostThemes } from './contact.ts';

const uuid = v.pipe(v.string(), v.uuid());
const isTheme = (given: string): given is StandardTheme => standardThemes.some((theme) => theme === given);

/** A field that may come once, several times or not at all. */
const several = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((given) => [...new Set([given].flat().filter(isTheme))]),
  v.maxLength(mostThemes, 'themes_many')
);

/** How many people: one of the buttons, or another number beside them, which wins. */
const whole = (given: string) => /^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= mostPeople;

const chosen = {
  campus: v.pipe(
    v.optional(v.string(), ''),
    v.check((given) => v.is(uuid, given), 'campus_needed')
  ),
  kind: v.pipe(v.optional(v.string(), ''), v.picklist(contactKinds, 'kind_needed')),
  themes: several,
  people: v.optional(v.string(), ''),
  more: v.optional(v.pipe(v.string(), v.trim()), '')
};

const withPeople = <T extends { people: string; more: string }>({ people, more, ...rest }: T) => ({
  ...rest,
  people: Number(more || people)
});

/** An encounter as it is tallied. `key` was made where it was tallied; `owner` says to whom it belongs, without saying who that is; `day` is missing where it is sent at once. */
export const TallyForm = v.pipe(
  v.object({
    ...chosen,
    key: uuid,
    owner: v.string(),
    day: v.pipe(
      v.optional(v.string(), ''),
      v.check((given) => given === '' || isDate(given), 'day_wrong')
    )
  }),
  v.forward(
    v.check(({ people, more }) => whole(more || people), 'people_needed'),
    ['people']
  ),
  v.transform(withPeople)
);

export const CorrectForm = v.pipe(
  v.object({ ...chosen, id: uuid }),
  v.forward(
    v.check(({ people, more }) => whole(more || people), 'people_needed'),
    ['people']
  ),
  v.transform(withPeople)
);

export const RemoveForm = v.object({ id: uuid, back: v.optional(v.picklist(['yes', 'no']), 'no') });

/** The page asks for a row to correct, or for what was just done by its key. */
export const ReadForm = v.object({
  edit: v.optional(v.fallback(v.nullable(uuid), null), null),
  key: v.optional(v.fallback(v.nullable(uuid), null), null)
});
