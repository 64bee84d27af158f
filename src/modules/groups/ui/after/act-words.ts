import { m } from '#texts/messages.js';

/** What can be done after a session, in words. */
export const afterActTopic = {
  title: m.after_act_topic,
  acts: {
    'group_session.read_notes': m.after_may_read_notes,
    'group_session.write_notes': m.after_may_write_notes,
    'support.read_follow_up': m.after_may_read_follow_up,
    'support.answer': m.after_may_answer,
    'support.read_group': m.after_may_read_group
  }
} as const;
