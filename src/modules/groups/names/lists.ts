import { and } from './clues.ts';
import { nameIn, type Look } from './lexicon.ts';
import { wordSet, type Word } from './words.ts';

/**
 * "Poissa emil, saga ja björn": in a list in which one is surely a name its neighbours are names too, though small letters say nothing. A name that is a word besides
 * wants a list of three, or what says that people are counted.
 */
export function withNeighbours(words: readonly Word[], named: readonly boolean[], look: Look): boolean[] {
  const found = [...named];
  const lists = listsIn(words, look).filter((list) => list.some((index) => named[index]));
  for (const list of lists)
    for (const index of list) if (list.length > 2 || isCounted(words, list[0] ?? 0) || isSure(words[index], look)) found[index] = true;
  return found;
}

/** Runs of names in their first form or the same case, with commas and "and" between. */
function listsIn(words: readonly Word[], look: Look): number[][] {
  const lists: number[][] = [];
  let last: number[] = [];
  words.forEach((word, index) => {
    const at = last.at(-1);
    const follows =
      at !== undefined && (at === index - 1 ? word.before === ', ' : at === index - 2 && isLink(words[index - 1]) && word.before === ' ');
    if (isLink(word)) return;
    const could = couldBe(word, look);
    if (could && follows) last.push(index);
    else last = could ? [index] : [];
    if (last.length === 2) lists.push(last);
  });
  return lists;
}
const isLink = (word: Word | undefined) => word !== undefined && and.has(word.small) && /^,? $/.test(word.before);
const couldBe = (word: Word, look: Look) => {
  const name = nameIn(word, look);
  return (
    name !== undefined &&
    (name.mine || name.given) &&
    /^(?:|n|s|lle|lta|ltä)$/.test(name.ending) &&
    word.tail !== 'small' &&
    !noNames.has(word.small)
  );
};
const isSure = (word: Word | undefined, look: Look) => {
  const name = word && nameIn(word, look);
  return name !== undefined && !name.alsoWord && !name.wordSomewhere && !name.ordinary;
};
const isCounted = (words: readonly Word[], first: number) =>
  words.slice(Math.max(0, first - 3), first).some(({ small }) => counted.has(small));
const counted = wordSet(
  'poissa paikalla läsnä mukana myöhässä sairaana puuttui puuttuivat pari parit ryhmässä borta närvarande frånvarande sjuka plats saknades par paret sena'
);
/** Small words that are names somewhere. */
const noNames = wordSet(
  'hans per bo kai sen den din min ann dan ole sinä hän hon han ja se me te ne mä sä no ei on oli ali pari dem dig mig sig man men all alla anna kun jo'
);
