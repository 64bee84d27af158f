import * as v from 'valibot';
import { mostCharacters, mostOfTags, planLanguages } from '../plan.ts';

/** The id of a plan of a school's own. */
export const PlanId = v.pipe(v.string(), v.uuid());
/** The address of any plan: of the product's a word, of a school's own an id. */
export const PlanAddress = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,60}$/));
const typed = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most)), '');
const list = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((value) => [value].flat().filter(Boolean)),
  v.maxLength(20)
);

/** A plan's form as it was sent. What is amiss in it as a plan is told by `readDraft`, line by line. */
export const DraftForm = v.object({
  language: v.picklist(planLanguages),
  title: typed(1000),
  aim: typed(2000),
  themes: list,
  tags: typed(mostOfTags),
  licence: typed(100),
  author: typed(500),
  // Browsers end lines with two characters; counted is what is kept.
  body: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.replaceAll('\r\n', '\n')),
      v.maxLength(mostCharacters)
    ),
    ''
  )
});

const Version = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.maxValue(100_000));

/** The same, as it is kept as a draft; `based` is the version that the writer began from, 0 for a text that is new. */
export const BegunForm = v.object({ ...DraftForm.entries, id: PlanId, based: Version });

/** The same, to be saved. `over`: the newest version, which the writer has been shown beside their own and writes over. */
export const SaveForm = v.object({ ...BegunForm.entries, over: v.optional(Version) });

/** The same, to be looked at; joined first with what has been saved since the writer began, where they ask for it. */
export const LookForm = v.object({ ...BegunForm.entries, join: v.optional(v.literal('yes')) });

export const DiscardForm = v.object({ id: PlanId, language: v.picklist(planLanguages) });

/** A file that somebody brings; letters take up to four bytes each. */
export const FileForm = v.object({
  file: v.pipe(
    v.instance(File),
    v.check(({ size }) => size > 0 && size <= mostCharacters * 4)
  )
});

const truth = v.pipe(
  v.picklist(['yes', 'no']),
  v.transform((word) => word === 'yes')
);
export const PublishForm = v.object({ id: PlanId, published: truth });
/** `even`: also while sessions to come go by it, of which the writer has been told. */
export const RemoveForm = v.object({ id: PlanId, removed: truth, even: v.optional(v.literal('yes')) });
export const FavouriteForm = v.object({ id: PlanAddress, favourite: truth });
export const VersionsForm = v.object({
  id: PlanId,
  in: v.optional(v.nullable(v.string()), null),
  version: v.optional(v.nullable(v.string()), null)
});
export const ReturnForm = v.object({
  id: PlanId,
  language: v.picklist(planLanguages),
  version: Version,
  based: Version
});
export const OpenForm = v.object({
  id: v.union([v.literal('new'), PlanId]),
  in: v.optional(v.nullable(v.string()), null),
  from: v.optional(v.nullable(PlanAddress), null)
});
