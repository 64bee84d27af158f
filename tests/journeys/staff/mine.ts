/** Whom a host's journeys come in as, by the place among the door's buttons: the phone's and the desk's school are alike, and each is another of its professionals. */
export const mine = (project: string): number => (project === 'phone' ? 0 : 1);
