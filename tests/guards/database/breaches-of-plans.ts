import { between, changed, known, words, type Breach } from './breach.ts';

/** What must never be in the tables of session plans. */
export const ofPlans: Readonly<Record<string, Readonly<Record<string, readonly Breach[]>>>> = {
  session_plans: { session_plans_removed_unseen: changed({ published: 'true', removed_on: 'current_date' }) },
  session_plan_versions: {
    session_plan_versions_language_known: known('language'),
    session_plan_versions_counted: between('version', 1, 100_000),
    session_plan_versions_file_short: words('file', 60_000)
  },
  session_plan_drafts: {
    session_plan_drafts_language_known: known('language'),
    session_plan_drafts_counted: between('based', 0, 100_000),
    session_plan_drafts_small: changed({ fields: "'[]'" }, { fields: "jsonb_build_object('body', repeat('x', 400000))" })
  },
  session_plan_favourites: {
    session_plan_favourites_plan_named: changed({ plan: "'Iso Kirjain'" }, { plan: "'a'" }, { plan: "repeat('x', 61)" })
  }
};
