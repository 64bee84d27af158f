import { m } from '#texts/messages.js';

/** The library's acts in words, as an administrator reads them in the table of rights. */
export const planActTopic = {
  title: m.plans_rights_topic,
  acts: { 'plan.list': m.plans_rights_act_list, 'plan.read': m.plans_rights_act_read }
} as const;
