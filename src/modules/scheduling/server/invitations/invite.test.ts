import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { deleteInvitationsJob } from '../jobs/availability/delete-invitations-30-days-after.ts';
import { book, listInvitations, makeInvitation, openInvited, revokeInvitation } from '../index.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);
const day = 86_400_000;

onBothDatabases('invitations', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const states = async (now = host.now) => valueOf(await listInvitations({ ...host, now }, {})).invitations.map(({ state }) => state);
    const make = async (days = '7') => valueOf(await makeInvitation(host, { service: school.service, days }));
    return { school, visitor, host, states, make };
  }

  test('a link leads to who invites until it is used by a booking with them, and what is kept says neither who nor when', async () => {
    const { school, visitor, host, states, make } = await setting();
    const { id, secret } = await make();
    const opened = valueOf(await openInvited(visitor, { secret }));
    expect(opened).toEqual({ id, host: school.host, service: 'juttutuokio' });
    expect(await states()).toEqual(['open']);
    valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), invitation: id }));
    expect(await states()).toEqual(['used']);
    expect(codeOf(await openInvited(visitor, { secret }))).toBe('not_found');
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query<Record<string, unknown>>('select * from invitations where organisation_id = $1', [school.organisation])
    );
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'expires_at',
      'host_id',
      'id',
      'made_on',
      'organisation_id',
      'secret_hash',
      'service_id',
      'used'
    ]);
    expect(Buffer.from(JSON.stringify(rows)).includes(secret)).toBe(false);
    expect(valueOf(await listInvitations(host, {})).services).toEqual([{ id: school.service, name: 'Juttutuokio' }]);
  });

  test('one that was taken back or has ended opens nothing, and a booking by it uses nothing', async () => {
    const { school, visitor, host, states, make } = await setting();
    const revoked = await make();
    valueOf(await revokeInvitation(host, { id: revoked.id }));
    expect(codeOf(await openInvited(visitor, { secret: revoked.secret }))).toBe('not_found');
    expect(codeOf(await revokeInvitation(host, { id: revoked.id }))).toBe('not_found');
    const short = await make('3');
    expect(codeOf(await openInvited({ ...visitor, now: visitor.now + 3 * day - 1 }, { secret: short.secret }))).toBe('ok');
    const later = { ...visitor, now: visitor.now + 3 * day };
    expect(codeOf(await openInvited(later, { secret: short.secret }))).toBe('not_found');
    valueOf(await book(later, { time: aTime(school, '2026-11-30T08:00:00Z').value, key: newRandomId(), invitation: short.id }));
    expect(await states(later.now)).toEqual(['ended']);
    valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), invitation: revoked.id }));
  });

  test('nobody invites to a service that they do not hold, or for longer than is offered', async () => {
    const { school, host } = await setting();
    expect(codeOf(await makeInvitation(host, { service: newRandomId(), days: '7' }))).toBe('not_found');
    expect(codeOf(await makeInvitation(host, { service: school.service, days: '365' }))).toBe('invalid_input');
  });

  test('they go 30 days after they end', async () => {
    const { school, host, make } = await setting();
    const { expiresAt } = await make();
    const before = ground().system.clock();
    const left = async (now: number) => {
      ground().setNow(now);
      await runJobNow(ground().system, deleteInvitationsJob, { organisation: school.organisation });
      return valueOf(await listInvitations(host, {})).invitations.length;
    };
    expect(await left(expiresAt + 30 * day - 1)).toBe(1);
    expect(await left(expiresAt + 30 * day)).toBe(0);
    ground().setNow(before);
  });
});
