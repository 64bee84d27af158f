import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Node, type Pair } from 'yaml';
import { licences, mostMinutes, mostOfHead, planLanguages, type Fault, type Plan } from './plan.ts';

const plain = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\p{Cc}<>]*$/u));
const whole = (most: number) => v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.number(), v.minValue(1), v.maxValue(most));

/** What stands at the head of a plan's file. Every value comes as text: no schema of YAML's guesses what is a number or a date. */
const Head = v.strictObject({
  title: plain(mostOfHead.title),
  aim: plain(mostOfHead.aim),
  minutes: whole(mostMinutes),
  language: v.picklist(planLanguages),
  themes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z][a-z_]{1,39}$/))), v.minLength(1), v.maxLength(6)),
  tags: v.optional(v.pipe(v.array(plain(40)), v.maxLength(12)), []),
  licence: v.picklist(licences),
  author: plain(mostOfHead.author),
  version: whole(100_000)
});
export type Head = v.InferOutput<typeof Head>;

/** The head of a plan from its lines (without the dashes), or what is wrong with it. The first of the lines is line 2 of the file. */
export function readHead(text: string): { head: Head } | { faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const lineOf = (place: number | undefined) => lines.linePos(place ?? 0).line + 1;
  const broken = [...document.errors, ...document.warnings].map(({ pos, code }): Fault => {
    return { line: lineOf(pos[0]), code: 'front_matter_broken', about: code };
  });
  if (broken.length > 0) return { faults: broken };
  if (!isMap(document.contents)) return { faults: [{ line: 1, code: 'front_matter_broken', about: '' }] };
  const read = document.contents.items.map((pair) => ({ key: keyOf(pair), line: lineOf(placeOf(pair.key)), value: valueOf(pair.value) }));
  const parsed = v.safeParse(Head, Object.fromEntries(read.map(({ key, value }) => [key, value])));
  if (parsed.success) return { head: parsed.output };
  const wrong = new Set(parsed.issues.map((issue) => String(issue.path?.[0].key ?? '')));
  return {
    faults: [...wrong].map((about): Fault => {
      const line = read.find(({ key }) => key === about)?.line;
      if (line === undefined) return { line: 1, code: 'field_missing', about };
      return { line, code: about in Head.entries ? 'field_wrong' : 'unknown_field', about };
    })
  };
}

/** The lines of a plan's head, in one order and without the dashes; `readHead` reads them back as they were. */
export function writeHead({
  title,
  aim,
  minutes,
  language,
  themes,
  tags,
  licence,
  author,
  version
}: Omit<Plan, 'steps' | 'parts' | 'licence'> & { readonly licence: string }): string {
  const fields = { title, aim, minutes, language, themes, ...(tags.length > 0 && { tags }), licence, author, version };
  return stringify(fields, { lineWidth: 0, collectionStyle: 'any', defaultStringType: 'PLAIN', aliasDuplicateObjects: false }).trimEnd();
}

const keyOf = ({ key }: Pair<unknown, unknown>) => (isScalar(key) && typeof key.value === 'string' ? key.value : '?');
const placeOf = (node: unknown) => (isScalar(node) ? node.range?.[0] : undefined);

/** A value that is a text or a list of texts; anything else (a map, a reference to another place) is nothing that a field can be. */
function valueOf(node: Node | unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : null));
  return null;
}
