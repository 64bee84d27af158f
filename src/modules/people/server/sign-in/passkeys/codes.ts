import { newCode } from '../../set-up/code.ts';

/**
 * A code begins with four signs that all codes of one list share and that are no secret: tries are counted by them, so that a list can't be guessed at by
 * many, nor its owner be kept out by who does not know them. Sixteen signs follow, 80 random bits.
 */
export const listSigns = 4;
const secretSigns = 16;

/** New codes of one list, each in groups of four. */
export function newCodes(count: number): string[] {
  const list = newCode(listSigns);
  return Array.from({ length: count }, () => `${list}-${newCode(secretSigns)}`);
}
