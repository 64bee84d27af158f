import { subjects as subjectWords } from './data/subjects.ts';
import type { Span } from './identity-code.ts';
import { wordSet } from './words.ts';

/** J. Virtasen, M.K., Pelle P., K:lle, opiskelija M: letters that stand for a name. Grades, classes, lists and vitamins are written otherwise. */
const beforeSurname = /(?<![\p{L}\d.])(?:\p{Lu}\. ?){1,3}(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\d])/gu;
const afterName = /(?<![\p{L}\d.])(\p{Lu}\p{Ll}{2,}) \p{Lu}\.(?!\p{Lu}|\d)(?=\s|$|,)/gu;
const alone = [
  /(?<![\p{L}\d.-])\p{Lu}\.\p{Lu}:(?:n|lle|lta|lla|lt[aä]|ll[aä]|s)(?![\p{L}\d-])/gu,
  /(?<![\p{L}\d.-])[AEHJKLMOPSTUV]-[AEHJKLMOPRSV](?::(?:n|lle|lta|lla|ltä|llä|ta|tä|s))?(?![\p{L}\d-])(?= |[,.])/gu,
  /(?<![\p{L}\d.])\p{Lu}\. ?\p{Lu}\.(?:(?: ?\p{Lu}\.)*)(?::(?:n|lle|lta|lla|lt[aä]|s))?(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.-])\p{Lu}:(?:n|lle|lta|lla|ltä|llä|ta|tä)(?![\p{L}\d])/gu,
  /(?<=(?<!\p{L})(?:[Oo]piskelija|opiskelijan|opiskelijalle|[Oo]ppilas|oppilaan|[Nn]uori|nuoren|[Tt]yttö|poika|pojan|tytön|ystävä|kaveri|[Ee]leven|[Ss]tudenten|studeranden|killen|tjejen|pojken|flickan|nimikirjaimet|initialer|initialerna) )\p{Lu}(?:\.?\p{Lu}\.?)?(?![\p{L}\d-])/gu
];
const surnameEnd =
  /(?:nen|sen|selle|selta|sta|la|lä|lan|län|berg|bergs|man|mans|lund|lunds|qvist|qvists|ström|gren|holm|näs|ås|ahl|dal|feldt?|backa?|gård|rudd?|ius|ander|ell|én|felt|hagen|sson|nko|ov|ova|io|sto|harju|niemi|niemen|mäki|mäen|salo|salon|ranta|rannan)$/u;

/** Groups, rooms and choices are called by letters too. */
const ofThings =
  /(?:ryhmä|ryhmän|luokka|luokan|talo|talon|rappu|rapun|tila|tilan|sali|salin|kohta|kohdan|vaihtoehto|vaihtoehdon|huone|huoneen|grupp|gruppen|klass|klassen|hus|rum|sal|punkt|alternativ) $/iu;
const noNames = /^(?:[AO]-[OE]|P\. ?S\.|S\.O\.S\.|U\.S\.|D\.C\.|N\.B\.)/;
/** "A. Anna palautetta": a letter that counts, at the head of a line or a sentence. */
const isListed = (text: string, match: RegExpExecArray) =>
  /^[A-F]\. /.test(match[0]) && /(?:^|[\n.!?] ?)$/.test(text.slice(Math.max(0, match.index - 2), match.index));

/** "M. Lillhannus vikarierar": a letter that counts nothing, before a word that begins no sentence of its own. */
function isOfStranger(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 16), match.index);
  return (
    /^[G-Z]\. ?\p{Lu}/u.test(match[0]) &&
    !ofThings.test(before) &&
    (before === '' || /(?:[.!?\n]|ori|orn|aja|ajan|aren|pettaja|ettaja|ttaja|ogi|ogen) ?$/u.test(before)) &&
    /^ \p{Ll}/u.test(text.slice(match.index + match[0].length)) &&
    !subjects.has((match[1] ?? '').toLowerCase())
  );
}
const subjects = wordSet(subjectWords);

/** `isKnown` says whether a word is a form of a name. */
export function initials(text: string, isKnown: (word: string) => boolean): Span[] {
  const named = (word: string | undefined) => word !== undefined && (isKnown(word) || surnameEnd.test(word));
  const around = [
    ...[...text.matchAll(beforeSurname)].filter((match) => named(match[1]) || isOfStranger(text, match)),
    ...[...text.matchAll(afterName)].filter((match) => named(match[1]))
  ];
  const letters = alone
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter((match) => !ofThings.test(text.slice(Math.max(0, match.index - 16), match.index)) && !noNames.test(match[0]));
  return [...around.filter((match) => !isListed(text, match)), ...letters].map((match) => ({
    from: match.index,
    to: match.index + match[0].length
  }));
}
