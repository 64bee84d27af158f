/** A line of the help-now page, in the page's language. */
export interface HelpLine {
  id: string;
  name: string;
  about: string;
  provider: string;
  /** As it is read: "09 2525 0111". */
  phone: string;
  url: string | undefined;
  /** OpenStreetMap's form, or blank when not known. */
  hours: string;
  /** Codes of the languages in which one is answered. */
  languages: readonly string[];
  free: boolean;
  anonymous: boolean;
}
