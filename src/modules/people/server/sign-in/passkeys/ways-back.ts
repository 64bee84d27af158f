import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { query, useCase } from '../../rights.ts';
import { hashOfCode } from '../../set-up/code.ts';
import { confirmWayBack, insertWayBack, isOfOld, keyHolders, openWaysBack, removeWayBack } from '../../store/passkeys/ways-back.ts';
import { today } from '../../today.ts';
import type { PasskeyRefusal } from '../../../refusals.ts';
import type { Role } from '../../../roles.ts';
import { newCodes } from './codes.ts';
import { tellAll } from './tell.ts';

// Who has lost the passkey and the codes comes back by two others: an administrator or a coordinator asks, a second administrator confirms and tells the
// code, face to face or by a call to somebody whose voice they know. Neither can do it alone, nor for themselves, and all administrators are told of each step.

const day = 24 * 3_600_000;

/** Who could be locked out, and the ways back that are open. */
export const listWaysBack = query({
  action: 'way_back.list',
  input: v.object({}),
  async run({ db, actor, now }) {
    const [holders, open] = await Promise.all([keyHolders(db), openWaysBack(db, new Date(now))]);
    const administers = actor.grants.some(({ role, withheld }) => role === 'admin' && !withheld);
    return {
      people: holders.filter((one) => one.id !== actor.person && !open.some(({ person }) => person === one.id)),
      open: open.map(({ askedBy, askerGivenName, askerFamilyName, confirmedBy, goodUntil, person, ...way }) => ({
        ...way,
        asker: `${askerGivenName} ${askerFamilyName}`,
        confirmed: confirmedBy !== null,
        goodUntil: goodUntil.getTime(),
        mayConfirm: administers && confirmedBy === null && askedBy !== actor.person && person !== actor.person
      }))
    };
  }
});

/** Asks for a way back for somebody else who has a passkey. Refuses `not_found`, `own_rights`, `asked_already`, `new_administrator`. */
export const askWayBack = useCase({
  action: 'way_back.ask',
  fresh: true,
  input: v.object({ person: id }),
  refusals: { way_back_once: 'asked_already' },
  async run(act, { person }) {
    const { db, actor, now } = act;
    if (person === actor.person) return refuse('own_rights');
    if (!(await keyHolders(db)).some((one) => one.id === person)) return refuse('not_found');
    const way = { organisation: actor.organisation, id: newTimedId(now), person, askedBy: actor.person ?? '' };
    if (!(await isEstablished(act, way.askedBy, ['admin', 'coordinator']))) return refuse<PasskeyRefusal>('new_administrator');
    await insertWayBack(db, { ...way, goodUntil: new Date(now + day), now: new Date(now) });
    await tellAll(act, person, 'way_back_asked');
    return { person };
  },
  auditObject: (value) => value.person
});

/**
 * Confirms a way back that another asked for, and gives the code to tell. Neither of the two may have been given their role for it: else one administrator
 * could make the second person. Refuses `need_another`, `new_administrator`, `not_found`.
 */
export const confirmOthersWayBack = useCase({
  action: 'way_back.confirm',
  fresh: true,
  input: v.object({ id }),
  refusals: { way_back_by_two: 'need_another' },
  async run(act, { id: way }) {
    const { db, actor, now } = act;
    const [code = ''] = newCodes(1);
    const by = { confirmer: actor.person ?? '', codeHash: hashOfCode(code), goodUntil: new Date(now + day), now: new Date(now) };
    const confirmed = await confirmWayBack(db, way, by);
    if (!confirmed) return refuse('not_found');
    const { person, askedBy } = confirmed;
    if (!(await isEstablished(act, by.confirmer, ['admin'])) || !(await isEstablished(act, askedBy, ['admin', 'coordinator'])))
      return refuse<PasskeyRefusal>('new_administrator');
    await tellAll(act, person, 'way_back_confirmed');
    return { code, person };
  },
  auditObject: (value) => value.person
});

/**
 * Whether somebody has held one of these roles for a whole day at least (since before yesterday's end), with the address that they have for a week: an
 * administrator could turn a colleague's address to a mail box of their own, and come in by its link as the second person.
 */
async function isEstablished({ db, now }: Pick<Act, 'db' | 'now'>, person: string, held: readonly Role[]): Promise<boolean> {
  const day = await today(db, now);
  return isOfOld(db, person, { held, before: addDays(day, -1), addressSince: addDays(day, -7) });
}

/** Takes a way back away, confirmed or not: whoever sees that it is wrong. */
export const withdrawWayBack = useCase({
  action: 'way_back.withdraw',
  input: v.object({ id }),
  async run(act, { id: way }) {
    const person = await removeWayBack(act.db, way);
    if (!person) return refuse('not_found');
    await tellAll(act, person, 'way_back_withdrawn');
    return { person };
  },
  auditObject: (value) => value.person
});
