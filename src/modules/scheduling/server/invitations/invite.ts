import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { InvitationForm, invitationEnd, invitationState } from '../../host/invitations.ts';
import { ownHost } from '../host/own-host.ts';
import { query, useCase } from '../rights.ts';
import {
  deleteInvitation,
  insertInvitation,
  invitationsOfHost,
  openInvitation,
  servicesOfHost
} from '../store/availability/invitations.ts';

/** What is kept of a link (SHA-256: enough for 192 random bits). */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A host's own invitations, and the services to which they can invite. */
export const listInvitations = query({
  action: 'invitation.list',
  input: v.object({}),
  async run(act) {
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const [invitations, services] = await Promise.all([
      invitationsOfHost(act.db, host.id, act.language),
      servicesOfHost(act.db, host.id, act.language)
    ]);
    return {
      services,
      invitations: invitations.map(({ expiresAt, ...rest }) => {
        const ends = expiresAt.getTime();
        return { ...rest, expiresAt: ends, state: invitationState({ used: rest.used, expiresAt: ends }, act.now) };
      })
    };
  }
});

/** Makes an invitation to choose a time with oneself; its secret is told here alone. It says neither to whom nor why. */
export const makeInvitation = useCase({
  action: 'invitation.make',
  input: InvitationForm,
  limits: [{ name: 'make-invitation', by: 'account', max: 60, minutes: 60 }],
  async run(act, { service, days }) {
    const { db, actor, now, language } = act;
    const host = await ownHost(act);
    if (!host || !(await servicesOfHost(db, host.id, language)).some(({ id }) => id === service)) return refuse('not_found');
    const secret = randomBytes(24).toString('base64url');
    const expiresAt = new Date(invitationEnd(now, days));
    const id = newTimedId(now);
    await insertInvitation(db, {
      organisation: actor.organisation,
      id,
      host: host.id,
      service,
      secretHash: hashOf(secret),
      madeOn: dateIn(now, houseZone),
      expiresAt
    });
    return { id, secret, expiresAt: expiresAt.getTime() };
  },
  auditObject: ({ id }) => id
});

/** Takes back one's own invitation: its link opens nothing any more. */
export const revokeInvitation = useCase({
  action: 'invitation.revoke',
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async run(act, { id }) {
    const host = await ownHost(act);
    return host && (await deleteInvitation(act.db, host.id, id)) ? { id } : refuse('not_found');
  },
  auditObject: ({ id }) => id
});

/** Exchanges an invitation's link for who invites and to what. One that was used, has ended, was taken back or never was is the same: not there. */
export const openInvited = query({
  action: 'invitation.open',
  input: v.object({ secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,64}$/)) }),
  limits: [{ name: 'open-invitation-address', by: 'address', max: 600, minutes: 10 }],
  run: async ({ db, now }, { secret }) => (await openInvitation(db, hashOf(secret), new Date(now))) ?? refuse('not_found')
});
