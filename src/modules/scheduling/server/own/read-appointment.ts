import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { AppointmentId } from '../../forms.ts';
import { needsAmong } from '../../practical-needs.ts';
import { ownAppointment } from '../booking/access.ts';
import { linkSecretOf, wordsOf } from '../recovery.ts';
import { query } from '../rights.ts';
import { appointmentsAhead, appointmentsByName, type FoundAppointment } from '../store/appointments.ts';

/** What a booker sees of an appointment. */
function shown(found: FoundAppointment) {
  return {
    id: found.id,
    service: found.service,
    serviceSlug: found.serviceSlug,
    host: found.hostName,
    hostId: found.host,
    campus: found.campusName,
    address: found.address,
    room: found.room ?? '',
    zone: found.zone,
    modality: found.modality,
    start: found.startsAt.getTime(),
    end: found.endsAt.getTime(),
    state: found.state,
    cancelledBy: found.cancelledBy,
    sequence: found.sequence,
    nickname: found.nickname,
    byName: found.person !== null,
    /** Where to go for a video meeting. */
    video: found.modality === 'video' ? (found.hostVideo ?? found.serviceVideo) : null,
    hasEmail: found.contactEmail !== null,
    needs: needsAmong(found.needs)
  };
}

export type ShownAppointment = ReturnType<typeof shown>;

/** One's own appointment with its link and words; the link's secret and the words are made anew from its id, since only hashes are kept. */
export const readAppointment = query({
  action: 'appointment.read',
  input: AppointmentId,
  async run(act, { id }) {
    const found = await ownAppointment(act, id);
    if (!found) return refuse('not_found');
    return {
      ...shown(found),
      link: linkSecretOf(act.secrets, act.actor.organisation, id),
      words: wordsOf(act.secrets, act.actor.organisation, id)
    };
  }
});

/**
 * The actor's own coming appointments by name, and those that this browser holds a key to; soonest first.
 * With `kept` all that is kept by the actor's name instead: also what is over or cancelled, until its link to the person is cut.
 */
export const listOwn = query({
  action: 'appointment.list_own',
  input: v.object({ kept: v.optional(v.boolean(), false) }),
  async run({ db, scope: { own }, keys, now }, { kept }) {
    // Nobody, with no key to anything: a visitor's page asks the database for nothing.
    if (own === null && (kept || keys.length === 0)) return [];
    const rows = await (kept && own !== null
      ? appointmentsByName(db, own)
      : appointmentsAhead(db, { person: own, ids: keys }, new Date(now)));
    return rows.map((row) => ({
      id: row.id,
      start: row.startsAt.getTime(),
      end: row.endsAt.getTime(),
      state: row.state,
      modality: row.modality,
      host: row.hostName,
      campus: row.campusName,
      zone: row.zone
    }));
  }
});
