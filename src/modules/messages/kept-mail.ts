/** A message that the example has kept as a file instead of sending it. */
export interface KeptMail {
  /** Name of the file without its ending; sorts by time. */
  name: string;
  /** When it was kept, ms since the epoch. */
  at: number;
  to: string;
  subject: string;
  text: string;
  language: string;
  /** The calendar part, if it has one. */
  ics: string | null;
}
