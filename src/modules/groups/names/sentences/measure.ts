/** A part of a text, in UTF-16 units; `to` is the first that no longer belongs. */
export type Range = { readonly from: number; readonly to: number };

export type Sentence = {
  readonly text: string;
  readonly language: 'fi' | 'sv';
  readonly marks: readonly (Range & { readonly kind: string })[];
};

/** How well a finder does on a set: counts, and shares between 0 and 1 (1 and 0 where there was nothing to find or to mistake). */
export type Measured = {
  readonly marks: number;
  readonly marksFound: number;
  readonly recallByMark: number;
  readonly recallBySentence: number;
  readonly falseAlarmsBySentence: number;
  readonly falseAlarmsByFinding: number;
  /** Sentences in which a mark was missed, and those with a false alarm: to be read for the tuning half only. */
  readonly missed: readonly string[];
  readonly mistaken: readonly string[];
};

/** Counts as README.md beside this says. `find` is given a sentence's text and answers what it would point out. */
export function measure(sentences: readonly Sentence[], find: (sentence: Sentence) => readonly Range[]): Measured {
  const seen = sentences.map((sentence) => judge(sentence, find(sentence)));
  const holding = seen.filter(({ sentence }) => sentence.marks.length > 0);
  const empty = seen.filter(({ sentence }) => sentence.marks.length === 0);
  const marks = sum(seen.map(({ sentence }) => sentence.marks.length));
  const marksFound = sum(seen.map(({ found }) => found));
  const whole = holding.filter(({ sentence, found }) => found === sentence.marks.length);
  return {
    marks,
    marksFound,
    recallByMark: share(marksFound, marks, 1),
    recallBySentence: share(whole.length, holding.length, 1),
    falseAlarmsBySentence: share(empty.filter(({ findings }) => findings > 0).length, empty.length, 0),
    falseAlarmsByFinding: share(sum(seen.map(({ alarms }) => alarms)), sum(seen.map(({ findings }) => findings)), 0),
    missed: holding.filter(({ sentence, found }) => found < sentence.marks.length).map(({ sentence }) => sentence.text),
    mistaken: seen.filter(({ alarms }) => alarms > 0).map(({ sentence }) => sentence.text)
  };
}

function judge(sentence: Sentence, findings: readonly Range[]) {
  const fitting = findings.filter((finding) => fits(finding, sentence.marks));
  const found = sentence.marks.filter((mark) => covered(mark, fitting) * 2 >= mark.to - mark.from).length;
  return { sentence, found, findings: findings.length, alarms: findings.length - fitting.length };
}

/** A finding that touches a mark and is not much longer than what it touches. */
function fits(finding: Range, marks: readonly Range[]): boolean {
  const touched = marks.filter((mark) => finding.from < mark.to && mark.from < finding.to);
  const marked = sum(touched.map((mark) => mark.to - mark.from));
  return touched.length > 0 && finding.to - finding.from <= 2 * marked + 6;
}

/** Characters of a mark that at least one finding covers. */
function covered(mark: Range, findings: readonly Range[]): number {
  const places = Array.from({ length: mark.to - mark.from }, (_, index) => mark.from + index);
  return places.filter((place) => findings.some(({ from, to }) => from <= place && place < to)).length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const share = (part: number, all: number, ifNone: number) => (all === 0 ? ifNone : part / all);
