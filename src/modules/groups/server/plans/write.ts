import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { isPlanLanguage, languageFor, wishedLanguages } from '../../plans/library.ts';
import { differences } from '../../plans/own/differences.ts';
import { blankDraft, draftOf, readDraft, type Draft } from '../../plans/own/draft.ts';
import { DraftForm, FileForm, OpenForm, SaveForm } from '../../plans/own/forms.ts';
import { planLanguages, type PlanLanguage } from '../../plans/plan.ts';
import { readPlan } from '../../plans/read-plan.ts';
import type { PlanRefusal } from '../../plans/refusals.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { keptPlan } from './kept.ts';
import { query, useCase } from './rights.ts';
import { insertPlan, insertVersion, newestVersion, ownPlan, touchPlan } from './store/own-plans.ts';

/** What the form of a plan begins with. */
interface Opened {
  id: string;
  isNew: boolean;
  draft: Draft;
  /** The version that it is, 0 for a text that there is not yet. */
  based: number;
  /** The languages that the plan has. */
  languages: readonly PlanLanguage[];
  /** Whose plan it is a copy of, for the one who is to be named as well. */
  copyOf: string | null;
}

/**
 * What the form begins with: a plan of one's own in a language, blank in one that it has not; for `new` a copy of the plan `from`, or the blank form.
 */
export const openPlanForm = query({
  action: 'plan.open_form',
  input: OpenForm,
  async run({ db, actor, language, now }, { id, in: asked, from }): Promise<Opened | ReturnType<typeof refuse>> {
    const wished = asked !== null && isPlanLanguage(asked) ? asked : (wishedLanguages(language)[0] ?? 'fi');
    if (id === 'new') {
      const source = from === null ? null : await keptPlan(db, from, actor.person);
      if (from !== null && !source) return refuse('not_found');
      const plan = source?.texts.get(languageFor([...source.texts.keys()], language, asked ?? '') ?? wished)?.plan;
      const draft = plan ? draftOf(plan) : blankDraft(wished, '');
      return { id: newTimedId(now), isNew: true, draft, based: 0, languages: [], copyOf: plan?.author ?? null };
    }
    const own = await keptPlan(db, id, actor.person);
    if (own?.from !== 'own') return refuse('not_found');
    const text = own.texts.get(wished)?.plan;
    const languages = planLanguages.filter((each) => own.texts.has(each));
    if (text) return { id, isNew: false, draft: draftOf(text), based: text.version, languages, copyOf: null };
    // Another language of the same plan: what is not words comes along.
    const first = own.texts.get(languages[0] ?? 'fi')?.plan;
    const { themes = [], licence = 'CC BY 4.0', author = '' } = first ?? {};
    return { id, isNew: false, draft: { ...blankDraft(wished, author), themes, licence }, based: 0, languages, copyOf: null };
  }
});

/** How a plan's form would be read: the plan to be looked at before it is saved, or what is amiss. */
export const lookAtDraft = query({
  action: 'plan.look_at_form',
  input: DraftForm,
  run: (_, draft) => Promise.resolve({ draft, ...readDraft(draft, 1) })
});

/** A plan's file as it would be taken in, with its licence and author; or what is amiss in it, by line. */
export const lookAtFile = query({
  action: 'plan.look_at_file',
  input: FileForm,
  run: async (_, { file }) => readPlan(await file.text())
});

/**
 * Saves a text of a plan of one's own as its next version. Refuses with `plan_changed` when it has been saved since it was opened, and then tells what the two
 * differ in; nothing that was typed is lost.
 */
export const savePlan = useCase({
  action: 'plan.save',
  input: SaveForm,
  async run({ db, actor, now }, { id, based, ...draft }) {
    const { organisation, person } = actor;
    const read = readDraft(draft, based + 1);
    if ('faults' in read) return refuse<PlanRefusal>('plan_faulty');
    const at = new Date(now);
    const isNew = based === 0 && (await insertPlan(db, { organisation, id, person, at }));
    const own = await ownPlan(db, id, person);
    if (!own || own.removedOn !== null) return refuse('not_found');
    const newest = await newestVersion(db, id, draft.language);
    if ((newest?.version ?? 0) !== based) return refuse<PlanRefusal>('plan_changed');
    const file = writePlan(read.plan);
    if (newest && bodyAndHead(newest.file) === bodyAndHead(file)) return { id, language: draft.language, isNew: false };
    const saved = await insertVersion(db, { organisation, id, language: draft.language, version: based + 1, file, person, at });
    if (!saved) return refuse<PlanRefusal>('plan_changed');
    await touchPlan(db, id, at);
    return { id, language: draft.language, isNew };
  },
  auditObject: ({ id }) => id,
  async afterRefusal({ db, actor }, { id, based, ...draft }, code) {
    const read = readDraft(draft, based + 1);
    if (code === 'plan_faulty') return 'faults' in read ? { faults: read.faults } : null;
    const newest = (await ownPlan(db, id, actor.person)) ? await newestVersion(db, id, draft.language) : undefined;
    if (!newest || !('plan' in read)) return null;
    return { newest: newest.version, differences: differences(newest.file, writePlan({ ...read.plan, version: newest.version })) };
  }
});

/** A file without the number of its version: saving what nobody changed makes no new one. */
const bodyAndHead = (file: string) => file.replace(/^version: \d+$/m, '');
