/** States of an appointment and the acts that lead from one to another: the one place where they are judged. */
export type AppointmentState = 'booked' | 'attended' | 'missed' | 'cancelled';
export type AppointmentAct = 'move' | 'cancel' | 'attend' | 'miss' | 'reopen';

/** Act → state it leads to, from each state; absent: can't be done. */
const table: Record<AppointmentState, Partial<Record<AppointmentAct, AppointmentState>>> = {
  booked: { move: 'booked', cancel: 'cancelled', attend: 'attended', miss: 'missed' },
  attended: { miss: 'missed', reopen: 'booked' },
  missed: { attend: 'attended', reopen: 'booked' },
  cancelled: {}
};

/** The state after an act, or null when it can't be done. */
export function stateAfter(state: AppointmentState, act: AppointmentAct): AppointmentState | null {
  return table[state][act] ?? null;
}
