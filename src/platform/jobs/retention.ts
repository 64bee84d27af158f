import type { Act } from '../use-case/use-case.ts';
import { newTimedId } from '../ids.ts';

/** Runs a deletion and leaves a line that it ran and how many rows it changed: what is removed can be seen to be removed. */
export async function recordedRun(act: Act, job: string, remove: () => Promise<number>): Promise<number> {
  const changed = await remove();
  await act.db
    .insertInto('job_runs')
    .values({
      organisation_id: act.actor.organisation,
      id: newTimedId(act.now),
      job,
      started_at: new Date(act.now),
      finished_at: new Date(act.now),
      changed
    })
    .execute();
  return changed;
}
