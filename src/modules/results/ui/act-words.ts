import { m } from '#texts/messages.js';

/** This module's acts in words, as an administrator reads them in the table of rights. */
export const actTopics = [
  {
    title: m.results_rights_topic,
    acts: { 'equal_access.read': m.results_rights_act_read, 'group_support.read_figures': m.results_rights_act_read_groups }
  }
] as const;
