import * as v from 'valibot';

export const feedbackTopics = ['accessibility', 'other'] as const;
export type FeedbackTopic = (typeof feedbackTopics)[number];

/** Feedback on accessibility is answered within so many days (act 306/2019, section 10). */
export const answerWithinDays = 14;

/** A message has at most so many characters. */
export const messageMost = 2000;

/** The length of a message as its writer counts it: a line break is one character, and so is an emoji or a letter with its accents. */
export function messageLength(text: string): number {
  return [...characters.segment(ofOneBreak(text))].length;
}

const characters = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** A form sends a line break as two characters. */
function ofOneBreak(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** A message that a person wrote is far from this; one that is longer is not counted at all. */
const absurd = 20_000;
/** What the table holds, in code points: a letter with many accents has many of them. */
const storable = 4000;

export const FeedbackForm = v.object({
  topic: v.picklist(feedbackTopics, 'topic_needed'),
  message: v.pipe(
    v.string('message_needed'),
    v.transform(ofOneBreak),
    v.minLength(1, 'message_needed'),
    v.check((text) => text.length <= absurd && messageLength(text) <= messageMost && [...text].length <= storable, 'message_long')
  ),
  contact: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.union(
      [
        v.literal(''),
        v.pipe(
          v.string(),
          v.maxLength(254, 'email_wrong'),
          v.regex(/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/, 'email_wrong')
        )
      ],
      'email_wrong'
    )
  )
});

/** "This is a computer that others use too", a box to tick at the door. */
export const SharedBox = v.pipe(
  v.optional(v.picklist(['yes', '']), ''),
  v.transform((box) => box === 'yes')
);

/** Asking for a link to sign in with. */
export const LinkForm = v.object({
  email: v.pipe(
    v.string('email_wrong'),
    v.trim(),
    v.maxLength(254, 'email_wrong'),
    v.regex(/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/, 'email_wrong')
  ),
  shared: SharedBox
});

export const MarkAnsweredForm = v.object({ id: v.pipe(v.string(), v.uuid()), answered: v.picklist(['yes', 'no']) });
