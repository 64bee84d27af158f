import { afterActTopic } from './after/act-words.ts';
import { contactActTopic } from './contacts/act-words.ts';
import { planActTopic } from './plans/act-words.ts';
import { requestActTopic } from './requests/act-words.ts';
import { sessionActTopic } from './sessions/act-words.ts';

/** This module's acts in words, as an administrator reads them in the table of rights; each topic says its own. */
export const actTopics = [requestActTopic, sessionActTopic, afterActTopic, planActTopic, contactActTopic] as const;
