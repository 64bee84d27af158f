import { zoneOf } from '#modules/people/server/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import { languageFor } from '../../plans/library.ts';
import { differences } from '../../plans/own/differences.ts';
import { withoutNumber } from '../../plans/own/draft.ts';
import { ReturnForm, VersionsForm } from '../../plans/own/forms.ts';
import { readPlan } from '../../plans/read-plan.ts';
import { writePlan } from '../../plans/write-plan.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { keptPlan } from './kept.ts';
import { query, useCase } from '../rights.ts';
import { insertVersion, newestVersion, ownPlan, touchPlan, versionOf, versionsOf } from './store/own-plans.ts';

/** The versions of a plan of one's own in a language, and what one of them (the newest, unless another is asked for) changed in the one before it. */
export const readVersions = query({
  action: 'plan.read_versions',
  input: VersionsForm,
  async run({ db, actor, language }, { id, in: asked, version: number }) {
    const own = await keptPlan(db, id, actor.person);
    const languages = [...(own?.texts.keys() ?? [])].sort();
    const shown = languageFor(languages, language, asked ?? '');
    if (own?.from !== 'own' || !shown) return refuse('not_found');
    const versions = await versionsOf(db, id, shown);
    const at = Math.max(
      0,
      versions.findIndex(({ version }) => String(version) === number)
    );
    const [looked, before] = [versions[at], versions[at + 1]];
    if (!looked) return refuse('not_found');
    const fileOf = async ({ version }: { version: number }) => withoutNumber((await versionOf(db, id, shown, version))?.file ?? '');
    return {
      id,
      zone: await zoneOf(db),
      title: own.texts.get(shown)?.plan.title ?? '',
      language: shown,
      languages,
      newest: versions[0]?.version ?? 1,
      looked: looked.version,
      versions: versions.map(({ version, madeAt, givenName, familyName }) => ({
        version,
        madeAt: madeAt.getTime(),
        by: givenName === null ? null : `${givenName} ${familyName}`
      })),
      // The number of the version is no difference of the text.
      differences: before ? differences(await fileOf(before), await fileOf(looked)) : null
    };
  }
});

/** Makes a text what it was in an older version: as a new version, so that nothing is lost and this too can be gone back on. */
export const returnToVersion = useCase({
  action: 'plan.return_to',
  input: ReturnForm,
  async run({ db, actor, now }, { id, language, version, based }) {
    const { organisation, person } = actor;
    const own = await ownPlan(db, id, person);
    if (!own || own.removedOn !== null) return refuse('not_found');
    const newest = await newestVersion(db, id, language);
    if (!newest) return refuse('not_found');
    if (newest.version !== based) return refuse<GroupsRefusal>('plan_changed');
    if (newest.version === version) return refuse<GroupsRefusal>('version_newest');
    const older = await versionOf(db, id, language, version);
    const read = older ? readPlan(older.file) : null;
    if (!read || 'faults' in read) return refuse('not_found');
    const at = new Date(now);
    const file = writePlan({ ...read.plan, version: based + 1 });
    if (!(await insertVersion(db, { organisation, id, language, version: based + 1, file, person, at })))
      return refuse<GroupsRefusal>('plan_changed');
    await touchPlan(db, id, at);
    return { id, language };
  },
  auditObject: ({ id }) => id
});
