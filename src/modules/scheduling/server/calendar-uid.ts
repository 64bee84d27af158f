import type { System } from '#platform/use-case/index.ts';

/** An appointment's name in calendars, the same over its life. Not its own id: a calendar is shared with others, and so is what stands in it. */
export function calendarUid({ secrets, mail }: Pick<System, 'secrets' | 'mail'>, organisation: string, appointment: string): string {
  const host = mail.from.address.split('@')[1] ?? 'localhost';
  return `${secrets.keyed('calendar-uid', `${organisation}:${appointment}`).subarray(0, 16).toString('hex')}@${host}`;
}
