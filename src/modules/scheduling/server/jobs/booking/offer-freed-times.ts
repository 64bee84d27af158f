import type { Job } from '#platform/jobs/queue.ts';
import { endWhatRanOut, offerNext, releaseAsked } from '../../waiting/offer.ts';

/** So many in one run; the next takes the rest. */
const atOnce = 200;
/** A time that somebody books in the moment in which it would be offered is passed over, so often. */
const mostTries = 5;

/**
 * Offers what is free to whose turn it is: soon after a time was given back or somebody joined, and every five minutes for what the clock and changed hours do.
 * What is free is looked at anew each time, so a run that dies, or is missed, loses nothing.
 */
export const offerFreedTimesJob: Job = {
  name: 'offer-freed-times',
  hears: ['appointment.cancelled', 'appointment.moved', 'times.freed', 'waiting.joined', 'waiting.changed'],
  every: '*/5 * * * *',
  async run(call) {
    const ended = await endWhatRanOut(call, {});
    if (!ended.ok) throw new Error(ended.refusal.code);
    for (const service of ended.value.services) {
      let tries = 0;
      for (let made = 0; made < atOnce && tries < mostTries;) {
        const next = await offerNext(call, { service });
        if (!next.ok) tries += 1;
        else if (next.value.offered === null) break;
        else made += 1;
      }
    }
    // Those alone that were there before the list was asked: what is given back meanwhile is the next run's.
    const { freed } = ended.value;
    if (freed.length > 0) await releaseAsked(call, { freed });
  }
};
