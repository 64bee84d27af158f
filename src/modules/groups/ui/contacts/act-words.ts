import { m } from '#texts/messages.js';

/** What can be done with tallied encounters, in words. */
export const contactActTopic = {
  title: m.contacts_act_topic,
  acts: {
    'contact.read_own': m.contacts_may_read_own,
    'contact.tally': m.contacts_may_tally,
    'contact.correct': m.contacts_may_correct,
    'contact.remove': m.contacts_may_remove
  }
} as const;
