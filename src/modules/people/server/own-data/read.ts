import * as v from 'valibot';
import { addDays } from '#platform/time/date.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { Language } from '#ui/languages.ts';
import type { Role } from '../../roles.ts';
import { today } from '../today.ts';
import { query } from '../rights.ts';
import { changeLines, type ItemKind, type Told } from '../store/administration/people-changes.ts';
import { requestsOf, type RequestKind } from '../store/administration/person-requests.ts';
import { passkeysOf } from '../store/passkeys/keys.ts';
import { countRecoveryCodes } from '../store/passkeys/recovery-codes.ts';
import { issuersOf } from '../store/providers.ts';
import { settingsOf } from '../store/organisations.ts';
import { personWithPlaces } from '../store/persons.ts';
import { mayLeave } from './leaving.ts';

/** A person without any role is removed by the job on this day after the last one's last day. */
const removedAfterDays = 31;

/** Everything that the school holds about a person here, but for the bookings, which scheduling holds. */
export interface OwnData {
  givenName: string;
  familyName: string;
  email: string | null;
  language: Language;
  groups: string[];
  /** Roles held or to come, or that have ended; `place` is the campus or group it was given for, null for the whole organisation. */
  roles: { role: Role; place: string | null; startsOn: string; endsOn: string | null }[];
  /** What changed of the rights in the last 30 days, and whether it was told by mail. */
  changes: { what: ItemKind; at: number; role: Role | null; place: string | null; toGroup: string | null; told: Told | null }[];
  requests: { kind: RequestKind; madeOn: string; wanted: string | null; answeredOn: string | null; granted: boolean | null }[];
  /** Keys that one's own devices sign in with, and how many codes are left that stand in for them. */
  passkeys: { name: string; host: string; madeOn: string; lastUsedOn: string | null }[];
  recoveryCodes: number;
  /** Services that one has signed in by, by their addresses. */
  providers: string[];
  /** Whether the school lets people change their own address here. */
  ownEmail: boolean;
  /** `own`: can leave by an act of one's own; `ask`: the administrator decides. */
  erasure: 'own' | 'ask';
  /** The day on which everything here is removed; null while a role is held or to come. */
  removedOn: string | null;
  /** The day on which it would all be removed for who leaves today. */
  leavingOn: string;
  today: string;
}

/** One's own data, whoever one is. Refuses `not_found` when nobody is signed in. */
export const readOwnData = query({
  action: 'person.read_own',
  input: v.object({}),
  async run({ db, scope, now }): Promise<OwnData | ReturnType<typeof refuse<'not_found'>>> {
    const { own } = scope;
    if (!own) return refuse('not_found');
    const [found, changes, requests, passkeys, recoveryCodes, providers, settings, day] = await Promise.all([
      personWithPlaces(db, own),
      changeLines(db, { person: own }, 20),
      requestsOf(db, own, 10),
      passkeysOf(db, own),
      countRecoveryCodes(db, own),
      issuersOf(db, own),
      settingsOf(db),
      today(db, now)
    ]);
    if (!found) return refuse('not_found');
    const lasts = found.roles.map(({ endsOn }) => endsOn);
    const ended = lasts.every((last) => last !== null && last < day);
    const lastDay = lasts.reduce((latest, last) => ((last ?? '') > (latest ?? '') ? last : latest), null);
    const held = found.roles.filter(({ endsOn }) => endsOn === null || endsOn >= day);
    return {
      ...found,
      changes: changes.map(({ what, at, role, campus, group, toGroup, told }) => ({
        what,
        at: at.getTime(),
        role,
        place: campus ?? group,
        toGroup,
        told
      })),
      requests: requests.map(({ kind, madeOn, wantedGiven, wantedFamily, answeredOn, granted }) => ({
        kind,
        madeOn,
        wanted: wantedGiven ? `${wantedGiven} ${wantedFamily}` : null,
        answeredOn,
        granted
      })),
      passkeys: passkeys.map(({ name, hostName: host, madeOn, lastUsedOn }) => ({ name, host, madeOn, lastUsedOn })),
      recoveryCodes,
      providers,
      ownEmail: settings?.own_email_allowed ?? true,
      erasure: mayLeave(settings, held) ? 'own' : 'ask',
      removedOn: ended && lastDay ? addDays(lastDay, removedAfterDays) : null,
      leavingOn: addDays(day, removedAfterDays - 1),
      today: day
    };
  }
});
