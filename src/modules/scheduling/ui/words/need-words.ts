import { m } from '#texts/messages.js';
import type { PracticalNeed } from '../../practical-needs.ts';

/** The words of every need: as its booker chooses it, and as the host reads it. */
const words: Record<PracticalNeed, { asked: () => string; read: () => string }> = {
  interpreter: { asked: m.scheduling_need_interpreter, read: m.scheduling_day_need_interpreter },
  step_free: { asked: m.scheduling_need_step_free, read: m.scheduling_day_need_step_free },
  support_person: { asked: m.scheduling_need_support_person, read: m.scheduling_day_need_support_person }
};

export const needAsked = (need: PracticalNeed): string => words[need].asked();

export const needRead = (need: PracticalNeed): string => words[need].read();
