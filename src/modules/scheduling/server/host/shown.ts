import { dateIn } from '#platform/time/zone.ts';
import type { Act } from '#platform/use-case/index.ts';
import type { HostBlock } from '../../host/block.ts';
import type { HostAppointment } from '../../host/day.ts';
import { needsAmong } from '../../practical-needs.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import type { blocksOfHost } from '../store/blocks.ts';
import type { HostRow } from '../store/day.ts';

/** A name as the host's list shows it: given name and the family name's first letter, as one says it in a corridor. */
export function shortName({ givenName, familyName }: Pick<HostRow, 'givenName' | 'familyName'>): string | null {
  return givenName ? `${givenName} ${familyName?.slice(0, 1) ?? ''}.` : null;
}

/** Appointments as their host sees them. Telephone numbers are opened: for the host only. */
export function shownToHost(
  { secrets, channels, canSendMail }: Pick<Act, 'secrets' | 'channels' | 'canSendMail'>,
  rows: readonly HostRow[]
): HostAppointment[] {
  const reached = reachedBy(channels);
  return rows.map((row) => ({
    id: row.id,
    date: dateIn(row.startsAt.getTime(), row.zone),
    start: row.startsAt.getTime(),
    end: row.endsAt.getTime(),
    zone: row.zone,
    state: row.state,
    modality: row.modality,
    campus: row.campusName,
    room: row.room ?? '',
    who: row.nickname ?? shortName(row),
    byNickname: row.nickname !== null,
    language: row.language,
    phone: row.contactPhone ? secrets.open('contact-phone', row.id, row.contactPhone) : null,
    canBeTold:
      (canSendMail && reached.email && (row.contactEmail !== null || row.personEmail !== null)) ||
      (reached.phone && row.contactPhone !== null),
    needs: needsAmong(row.needs),
    cancelledBy: row.cancelledBy,
    video: row.modality === 'video' ? (row.hostVideo ?? row.serviceVideo) : null
  }));
}

/** A block as its host sees it. */
export function shownBlock({
  id,
  kind,
  startsAt,
  endsAt,
  campusId,
  campusName,
  modality,
  session
}: Awaited<ReturnType<typeof blocksOfHost>>[number]): HostBlock {
  const campus = campusId && campusName ? { id: campusId, name: campusName } : null;
  return { id, kind, start: startsAt.getTime(), end: endsAt.getTime(), session, campus, modality };
}
