import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { cutPersons } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

const days = 30;

const remove = useCase({
  action: 'appointment.cut_person',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'cut-person-from-appointment-30-days-after', () => cutPersons(act.db, new Date(act.now - days * 86_400_000)))
});

/** Removes from an appointment who booked it, by name or nickname, 30 days after its time. */
export const cutPersonJob: Job = {
  name: 'cut-person-from-appointment-30-days-after',
  every: '27 * * * *',
  run: async (call) => void (await remove(call, {}))
};
