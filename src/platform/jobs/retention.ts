import * as v from 'valibot';
import { newTimedId } from '../ids.ts';
import type { Act, withRights } from '../use-case/index.ts';
import type { Job } from './queue.ts';

/** A rule of retention: what becomes of data, and when. Its name reads as the rule. */
interface Rule<Action extends string> {
  name: string;
  /** Cron expression (UTC) by which it looks, as in `Job`. */
  every: string;
  /** A row of the module's rights, for the system alone. */
  action: Action;
  /** @returns how many rows were removed, or changed. */
  remove(act: Act): Promise<number>;
}

/**
 * A rule of retention as a job: by the clock, as the system, in one act. It leaves a line that it ran and how many rows it changed: what is removed can be seen to
 * be removed. A run that was refused has failed, and is tried again.
 * @param useCase the maker that is bound to the rights in which `action` has its row
 */
export function retentionJob<Action extends string>(
  useCase: ReturnType<typeof withRights<Action>>['useCase'],
  { name, every, action, remove }: Rule<Action>
): Job {
  const rule = useCase({
    action,
    input: v.object({}),
    async run(act) {
      const changed = await remove(act);
      const at = new Date(act.now);
      const line = {
        organisation_id: act.actor.organisation,
        id: newTimedId(act.now),
        job: name,
        started_at: at,
        finished_at: at,
        changed
      };
      await act.db.insertInto('job_runs').values(line).execute();
      return changed;
    }
  });
  return {
    name,
    every,
    async run(call) {
      const done = await rule(call, {});
      if (!done.ok) throw new Error(`${name}: ${done.refusal.code}`);
    }
  };
}
