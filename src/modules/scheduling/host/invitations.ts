import * as v from 'valibot';
import { DAY } from '#platform/time/date.ts';

/** For so many days an invitation is good, as its form offers it. */
export const invitationDays = [3, 7, 14, 30] as const;

export const InvitationForm = v.object({
  service: v.pipe(v.string('service_needed'), v.uuid('service_needed')),
  days: v.pipe(v.optional(v.string(), '7'), v.transform(Number), v.picklist(invitationDays, 'days_needed'))
});

/** What became of an invitation; one that was used is not open any more, and one that has ended is neither. */
export type InvitationState = 'open' | 'used' | 'ended';

export function invitationState({ used, expiresAt }: { used: boolean; expiresAt: number }, now: number): InvitationState {
  return used ? 'used' : expiresAt <= now ? 'ended' : 'open';
}

/** When an invitation ends that is made now. */
export const invitationEnd = (now: number, days: number): number => now + days * DAY;
