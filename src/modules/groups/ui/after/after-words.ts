import { m } from '#texts/messages.js';
import type { HelpedAnswer } from '../../after/forms.ts';
import { refusedForm } from '../refused-form.ts';

const helped: Record<HelpedAnswer, () => string> = {
  yes: m.after_helped_yes,
  partly: m.after_helped_partly,
  no: m.after_helped_no
};
export const helpedText = (answer: HelpedAnswer): string => helped[answer]();

/** A refused form of notes or answers, in words. */
export const afterErrors = refusedForm(
  {
    present_needed: m.after_field_present_needed,
    themes_many: m.after_field_themes_many,
    text_long: m.after_field_text_long,
    date_wrong: m.after_field_date_wrong,
    answer_needed: m.after_field_answer_needed
  },
  { stands_elsewhere: m.after_no_stands_elsewhere, date_far: m.after_no_date_far },
  { wrong: m.after_field_wrong, other: m.after_no_other }
);
