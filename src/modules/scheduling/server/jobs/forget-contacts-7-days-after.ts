import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { forgetContacts } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

const days = 7;

const remove = useCase({
  action: 'appointment.forget_contacts',
  input: v.object({}),
  run: (act) => recordedRun(act, 'forget-contacts-7-days-after', () => forgetContacts(act.db, new Date(act.now - days * 86_400_000)))
});

/** Removes the address and number given for an appointment 7 days after its time, or after its cancellation was told. */
export const forgetContactsJob: Job = {
  name: 'forget-contacts-7-days-after',
  every: '17 * * * *',
  run: async (call) => void (await remove(call, {}))
};
