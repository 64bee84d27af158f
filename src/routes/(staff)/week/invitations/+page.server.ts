import { redirect } from '@sveltejs/kit';
import { listInvitations, makeInvitation, revokeInvitation } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...shown(await listInvitations(locals.call, {})),
  revoked: url.searchParams.has('revoked')
});

export const actions = {
  make: (event) =>
    act(event, makeInvitation, ({ secret, expiresAt }) => ({ address: `${event.url.origin}/i/${secret}`, until: expiresAt })),
  revoke: (event) => act(event, revokeInvitation, () => redirect(303, '/week/invitations?revoked'))
} satisfies Actions;
