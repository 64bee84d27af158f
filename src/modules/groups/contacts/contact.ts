/** Where somebody was met outside bookings, in the order in which it is offered. */
export const contactKinds = ['corridor', 'lunch', 'class_visit', 'dropped_in', 'event', 'online'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** So many themes may be named of one encounter, and so many people at most were met in it. */
export const mostThemes = 5;
export const mostPeople = 200;

/** What was kept in a browser without a network is taken for so many days. */
export const latestDays = 30;

/** What is chosen of an encounter. */
export interface Tallied {
  campus: string;
  kind: ContactKind;
  themes: string[];
  people: number;
}

/** Encounters and the people met in them. */
interface Sum {
  contacts: number;
  people: number;
}

export const sumOf = (tallied: readonly { people: number }[]): Sum => ({
  contacts: tallied.length,
  people: tallied.reduce((total, { people }) => total + people, 0)
});
