/** The phone and the desktop run side by side on one example school: each is one of its professionals, by the place among the door's buttons. */
export const mine = (project: string): number => (project === 'phone' ? 0 : 1);
