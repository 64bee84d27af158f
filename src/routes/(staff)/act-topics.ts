import { actTopics as ofGroups } from '#modules/groups/ui/act-words.ts';
import { actTopics as ofPeople } from '#modules/people/ui/rights/act-words.ts';
import { actTopics as ofScheduling } from '#modules/scheduling/ui/words/act-words.ts';

import { actTopics as ofResults } from '#modules/results/ui/act-words.ts';

/** The acts of all modules in words, as the pages of rights show them; a strand that comes adds its own here. */
export const actTopics = [...ofScheduling, ...ofPeople, ...ofGroups, ...ofResults];
