/** Every way in which the waiting list says no, one meaning each; the words are in ui/waiting/texts under `waiting_refusal_<code>`. */
export const waitingRefusals = {
  service_unknown: 'There is no such service for whoever asks, or it is not offered now',
  waiting_already: 'Somebody waits for one service once',
  waiting_over: 'The wait has ended',
  offer_over: 'The offer stands no more: it ran out, was answered, or its time was taken away by the host'
} as const;

export type WaitingRefusal = keyof typeof waitingRefusals;
