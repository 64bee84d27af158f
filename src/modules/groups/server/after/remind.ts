import * as v from 'valibot';
import { originOf, today } from '#modules/people/server/index.ts';
import { addDays, hourOf } from '#platform/time/date.ts';
import { messageIdOf } from '#platform/mail.ts';
import { valueOf, type Call } from '#platform/use-case/index.ts';
import { query, useCase } from '../rights.ts';
import { followUpLetter, type FollowUpFacts } from './follow-up-letters/letter.ts';
import { dueFollowUps, followUpForMessage, noteReminded } from './store/follow-ups.ts';

/** So many reminders are said at a time; the next day takes the rest. */
const atOnce = 500;
/** So many days after its day nobody is reminded any more. */
const longestAgo = 30;

const uuid = v.pipe(v.string(), v.uuid());
export const AboutFollowUp = v.object({ id: uuid, person: uuid });
type About = v.InferOutput<typeof AboutFollowUp>;

/** Says who is to be reminded today of which request. */
export const sayDueFollowUps = useCase({
  action: 'support.say_due_follow_ups',
  input: v.object({}),
  async run({ db, now, say }) {
    const day = await today(db, now);
    const due = await dueFollowUps(db, { today: day, since: addDays(day, -longestAgo), most: atOnce });
    for (const { request, person } of due) await say('support.follow_up_due', { id: request, person });
    return due.length;
  }
});

/** Looks again whether somebody is to be reminded: of what was answered, followed up or put off meanwhile nobody is. */
export const prepareFollowUpMessage = query({
  action: 'support.prepare_follow_up_message',
  input: AboutFollowUp,
  async run({ db, now, canSendMail }, { id, person }) {
    const found = await followUpForMessage(db, id, person, await today(db, now));
    if (!found) return null;
    const { group, isAsker, dueOn, email, language } = found;
    const facts: FollowUpFacts = { isAsker, language, group, request: id };
    return { canSendMail, due: dueOn, email, facts };
  }
});

/** Notes that somebody was reminded, or why not. */
export const noteFollowUpMessage = useCase({
  action: 'support.note_follow_up_message',
  input: v.object({
    ...AboutFollowUp.entries,
    due: v.pipe(v.string(), v.isoDate()),
    outcome: v.picklist(['sent', 'no_address', 'no_channel', 'refused'])
  }),
  async run({ db, now }, { id, ...note }) {
    await noteReminded(db, { ...note, request: id, at: hourOf(now) });
    return null;
  }
});

/** Reminds one person of one request, once for each day that was set. @throws what the mail server's absence throws. */
export async function remindOfFollowUp(call: Call, about: About): Promise<void> {
  const { system, actor } = call;
  const prepared = valueOf(await prepareFollowUpMessage(call, about));
  if (!prepared) return;
  const { canSendMail, due, email, facts } = prepared;
  const note = async (outcome: 'sent' | 'no_address' | 'no_channel' | 'refused') =>
    void valueOf(await noteFollowUpMessage(call, { ...about, due, outcome }));
  if (email === null) return note('no_address');
  if (!canSendMail) return note('no_channel');
  const name = `${actor.organisation}:follow-up:${about.id}:${about.person}:${due}`;
  const outcome = await system.mail.send({
    to: email,
    ...followUpLetter(facts, await originOf(system, actor.organisation)),
    messageId: messageIdOf(system.secrets, name),
    language: facts.language
  });
  await note(outcome);
}
