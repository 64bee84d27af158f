import { savePlanDraft } from '#modules/groups/server/index.ts';
import { keepDraft } from '#platform/http/act.ts';

/** For the script of the form: keeps what is written of a plan. */
export const POST = keepDraft(savePlanDraft);
