/** Every way in which the library says no. */
export type PlanRefusal =
  /** The text has been saved since it was opened: by another tab, or elsewhere. What was typed is shown beside what is there. */
  | 'plan_changed'
  /** The form is no whole plan: its fields and lines are told. */
  | 'plan_faulty'
  /** The version to go back to is the newest one already. */
  | 'version_newest';
