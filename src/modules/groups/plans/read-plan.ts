import { readHead, type Head } from './front-matter.ts';
import { faultsOf, treeOf, type Tree } from './markdown.ts';
import { fileOrder, headings, mostCharacters, type Fault, type FaultCode, type Part, type Plan } from './plan.ts';
import { readSteps, type Stretch } from './read-steps.ts';

/** Every link, and whatever is written in brackets. */
const mostBrackets = 300;

type Read = { readonly plan: Plan } | { readonly faults: readonly Fault[] };

/**
 * A session plan from the text of its file (Markdown with front matter), or every fault in it by line. What it gives has all parts,
 * steps that add up to the length, and no HTML, image, code or link to anything but https, mail and telephone. Never throws.
 */
export function readPlan(file: string): Read {
  if (file.length > mostCharacters) return failed(1, 'too_long', String(mostCharacters));
  const text = file
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
  const control = /[^\P{Cc}\n\t]/u.exec(text);
  if (control) return failed(text.slice(0, control.index).split('\n').length, 'control_character');
  const costly = costlyLine(text);
  if (costly) return { faults: [costly] };
  const front = /^---[ \t]*\n(?<head>[\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!front) return failed(1, 'no_front_matter');
  const read = readHead(front.groups?.['head'] ?? '');
  if ('faults' in read) return read;
  return readBody(read.head, text.slice(front[0].length), front[0].split('\n').length - 1);
}

function readBody(head: Head, body: string, lineBefore: number): Read {
  const stretches = cut(body, lineBefore);
  const first = stretches[0];
  const said = headings[head.language];
  const named = stretches.map((stretch) => ({ ...stretch, part: fileOrder.find((part) => said[part] === stretch.heading) }));
  const faults: Fault[] = [];
  const amiss = (line: number, code: FaultCode, about = '') => faults.push({ line, code, about });

  if (first && first.heading === undefined && first.nodes.length > 0) amiss(first.line, 'text_before_parts');
  const texts = new Map<Part | 'steps', (typeof named)[number]>();
  for (const stretch of named.filter(({ heading }) => heading !== undefined)) {
    if (stretch.part === undefined) amiss(stretch.line, 'unknown_part', stretch.heading);
    else if (texts.has(stretch.part)) amiss(stretch.line, 'part_twice', stretch.heading);
    else texts.set(stretch.part, stretch);
  }
  for (const part of fileOrder) {
    const stretch = texts.get(part);
    if (!stretch) amiss(lineBefore + 1, 'part_missing', said[part]);
    else if (stretch.text === '') amiss(stretch.line, 'part_empty', said[part]);
    else if (part !== 'steps') faults.push(...faultsOfPart(stretch, lineBefore));
  }
  const steps = readSteps(texts.get('steps'), body, lineBefore, said.screen);
  faults.push(...steps.faults);
  const minutes = steps.steps.reduce((sum, step) => sum + step.minutes, 0);
  const stepsLine = texts.get('steps')?.line ?? lineBefore + 1;
  if (steps.faults.length === 0 && texts.has('steps') && minutes !== head.minutes)
    amiss(stepsLine, 'minutes_do_not_add_up', `${minutes}/${head.minutes}`);
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  const textOf = (part: Part) => texts.get(part)?.text ?? '';
  return {
    plan: {
      ...head,
      steps: steps.steps,
      parts: {
        preparation: textOf('preparation'),
        safety: textOf('safety'),
        upset: textOf('upset'),
        remote: textOf('remote'),
        few_words: textOf('few_words'),
        follow_up: textOf('follow_up'),
        materials: textOf('materials')
      }
    }
  };
}

/** What CommonMark's reader takes seconds for and no plan has: marks of lists and quotations within each other, brackets by the hundred. */
function costlyLine(text: string): Fault | undefined {
  const counts = { '[': 0, '<': 0 };
  for (const [index, line] of text.split('\n').entries()) {
    const amiss = (code: FaultCode): Fault => ({ line: index + 1, code, about: '' });
    if (/^[\s>*+\-\d.)]{80}/.test(line)) return amiss('too_deep');
    if ((counts['['] += line.split('[').length - 1) > mostBrackets) return amiss('link');
    if ((counts['<'] += line.split('<').length - 1) > mostBrackets) return amiss('html');
  }
  return undefined;
}

/** The body in stretches, each from a heading of the first or second level to the next. */
function cut(body: string, lineBefore: number): Stretch[] {
  const stretches: { heading: string | undefined; line: number; nodes: Tree['children']; from: number; to: number }[] = [
    { heading: undefined, line: lineBefore + 1, nodes: [], from: 0, to: body.length }
  ];
  for (const node of treeOf(body).children) {
    const last = stretches.at(-1);
    const { start, end } = node.position ?? { start: { line: 1, offset: 0 }, end: { offset: 0 } };
    if (node.type === 'heading' && node.depth <= 2) {
      if (last) last.to = start.offset ?? 0;
      const heading = body.slice(start.offset, end.offset).replace(/^##?[ \t]+|[ \t]+#*[ \t]*$/g, '');
      stretches.push({ heading, line: lineBefore + start.line, nodes: [], from: end.offset ?? 0, to: body.length });
    } else last?.nodes.push(node);
  }
  return stretches.map((stretch) => ({ ...stretch, text: body.slice(stretch.from, stretch.to).trim() }));
}

/** A part may have headings of the third level (a card, a work sheet) and no others. */
function faultsOfPart({ nodes }: Stretch, lineBefore: number): Fault[] {
  const deep = nodes.filter((node) => node.type === 'heading' && node.depth !== 3);
  return [
    ...deep.map(({ position }): Fault => ({ line: lineBefore + (position?.start.line ?? 1), code: 'heading_misplaced', about: '' })),
    ...faultsOf(nodes, lineBefore)
  ];
}

const failed = (line: number, code: FaultCode, about = ''): Read => ({ faults: [{ line, code, about }] });
