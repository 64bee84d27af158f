import { listSupport } from '#modules/groups/server/index.ts';
import { readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { FormInput } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url: { searchParams } }) => ({
  found: shown(await listSupport(call, new FormInput(readForm(searchParams))))
});
