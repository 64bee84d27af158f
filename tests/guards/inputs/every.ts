import { system, withoutObject, type Builder } from './builder.ts';
import { administrationInputs } from './administration.ts';
import { calendarInputs } from './calendar.ts';
import { groupAfterInputs } from './strands/group-after.ts';
import { groupSessionInputs } from './strands/group-sessions.ts';
import { groupsInputs } from './strands/groups.ts';
import { contactsInputs } from './routes/contacts.ts';
import { importInputs } from './import.ts';
import { passkeyInputs } from './passkeys.ts';
import { peopleInputs } from './people.ts';
import { plansInputs } from './strands/plans.ts';
import { resultsInputs } from './strands/results.ts';
import { availabilityInputs } from './availability.ts';
import { schedulingInputs } from './scheduling.ts';
import { setUpInputs } from './set-up.ts';
import { signInInputs } from './sign-in.ts';
import { waitingInputs } from './waiting.ts';

/** Every act of the house by its action; a strand that comes adds its file here. */
export const builders: Record<string, Builder> = {
  ...administrationInputs,
  ...calendarInputs,
  ...availabilityInputs,
  ...groupAfterInputs,
  ...groupSessionInputs,
  ...groupsInputs,
  ...contactsInputs,
  ...importInputs,
  ...passkeyInputs,
  ...peopleInputs,
  ...plansInputs,
  ...resultsInputs,
  ...schedulingInputs,
  ...setUpInputs,
  ...signInInputs,
  ...waitingInputs,
  'audit.delete_old': withoutObject(system),
  'limit.forget_old': withoutObject(system),
  'job_run.delete_old': withoutObject(system),
  'feedback.delete_old': withoutObject(system)
};
