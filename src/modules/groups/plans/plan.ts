/** Languages that a plan can be written in. Another one is a line here, its headings below, and its texts. */
export const planLanguages = ['fi', 'sv', 'en'] as const;
export type PlanLanguage = (typeof planLanguages)[number];

/** Licences under which a plan can be shared: those that let the one who takes it in change it, since every group needs its own form. */
export const licences = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC BY-NC-SA 4.0', 'CC0 1.0'] as const;
export type Licence = (typeof licences)[number];

/** The parts of a plan beside its steps, in the order in which a leader needs them; what is cut out or copied comes last. */
export const parts = ['preparation', 'safety', 'upset', 'remote', 'few_words', 'follow_up', 'materials'] as const;
export type Part = (typeof parts)[number];

/** One step: its own minutes, what the leader does and says (quotations), and what stands on the class-room screen, one idea each. */
export type Step = { readonly title: string; readonly minutes: number; readonly body: string; readonly screens: readonly string[] };

/** A session plan. Texts are Markdown of the kinds that `markdown.ts` knows; title, aim, author and tags are plain. */
export type Plan = {
  readonly title: string;
  readonly aim: string;
  /** The whole length in minutes; its steps add up to it. */
  readonly minutes: number;
  readonly language: PlanLanguage;
  /** Codes of the maintained list of themes. */
  readonly themes: readonly string[];
  readonly tags: readonly string[];
  readonly licence: Licence;
  readonly author: string;
  /** Counts from 1 and grows with each change that is shared. */
  readonly version: number;
  readonly steps: readonly Step[];
  readonly parts: Readonly<Record<Part, string>>;
};

/** What the headings of a plan's file say, by language: that of each part, of the steps, and of what stands on the screen in a step. */
export const headings: Readonly<Record<PlanLanguage, Readonly<Record<Part | 'steps' | 'screen', string>>>> = {
  fi: {
    preparation: 'Valmistelut',
    safety: 'Turvallisuus',
    steps: 'Kulku',
    screen: 'Näytölle',
    upset: 'Jos jollekulle tulee paha olo',
    remote: 'Etänä',
    few_words: 'Kun ryhmässä osataan vähän suomea',
    follow_up: 'Jälkeenpäin',
    materials: 'Materiaalit'
  },
  sv: {
    preparation: 'Förberedelser',
    safety: 'Trygghet',
    steps: 'Upplägg',
    screen: 'På skärmen',
    upset: 'Om någon mår dåligt',
    remote: 'På distans',
    few_words: 'När gruppen kan lite svenska',
    follow_up: 'Efteråt',
    materials: 'Material'
  },
  en: {
    preparation: 'Preparation',
    safety: 'Safety',
    steps: 'Steps',
    screen: 'On the screen',
    upset: 'If somebody is upset',
    remote: 'Remotely',
    few_words: 'When the group has little of the language',
    follow_up: 'Afterwards',
    materials: 'Materials'
  }
};

/** The order of the headings in a file: the steps come when the leader knows what to prepare and to mind. */
export const fileOrder = [
  'preparation',
  'safety',
  'steps',
  'upset',
  'remote',
  'few_words',
  'follow_up',
  'materials'
] as const satisfies readonly (Part | 'steps')[];

/** A whole file may have this many characters; the longest of the product's own has a fifth of it. */
export const mostCharacters = 60_000;

/** The words at its head may have this many characters each. */
export const mostOfHead = { title: 120, aim: 400, author: 120 } as const;

/** All tags of a form's field together may have this many. */
export const mostOfTags = 1000;

/** A session fits a day: the steps of a plan have between 1 and this many minutes together. */
export const mostMinutes = 300;

/** What can be wrong with a plan's file; each has its text by code. */
export type FaultCode =
  | 'too_long'
  | 'control_character'
  | 'no_front_matter'
  | 'front_matter_broken'
  | 'unknown_field'
  | 'field_wrong'
  | 'field_missing'
  | 'text_before_parts'
  | 'unknown_part'
  | 'part_twice'
  | 'part_missing'
  | 'part_empty'
  | 'heading_misplaced'
  | 'no_steps'
  | 'step_heading'
  | 'step_empty'
  | 'minutes_do_not_add_up'
  | 'html'
  | 'image'
  | 'link'
  | 'not_known'
  | 'too_deep';

/** One fault: the line of the file (from 1), what is wrong, and the word or figure that it is about, or nothing. */
export type Fault = { readonly line: number; readonly code: FaultCode; readonly about: string };
