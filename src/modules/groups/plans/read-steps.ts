import { faultsOf, type Tree } from './markdown.ts';
import type { Fault, FaultCode, Step } from './plan.ts';

/** A stretch of the body under one heading; `from` and `to` are its places in the body, `line` is the heading's in the file. */
export type Stretch = {
  readonly heading: string | undefined;
  readonly line: number;
  readonly nodes: Tree['children'];
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

const stepHeading = /^### (?<title>[^*_`[\]<>\\#&~|]{1,100}?) \((?<minutes>\d{1,3}) min\)$/;

type Open = { title: string; minutes: number; line: number; bodyFrom: number; bodyTo: number; screens: { from: number; to: number }[] };

/**
 * The steps under their heading: each begins with `### Title (10 min)`. What is to stand on the screen follows a heading of the fourth level,
 * one idea after another with a line of dashes between them.
 */
export function readSteps(
  stretch: Stretch | undefined,
  body: string,
  lineBefore: number,
  screenHeading: string
): { steps: Step[]; faults: Fault[] } {
  if (!stretch) return { steps: [], faults: [] };
  const faults: Fault[] = [];
  const steps: Open[] = [];
  for (const node of stretch.nodes) {
    const line = lineBefore + (node.position?.start.line ?? 1);
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const amiss = (code: FaultCode, about = '') => faults.push({ line, code, about });
    const step = steps.at(-1);
    const screen = step?.screens.at(-1);
    const source = body.slice(from, to);
    if (node.type === 'heading' && node.depth === 3) {
      const { title, minutes } = stepHeading.exec(source)?.groups ?? {};
      if (title === undefined) amiss('step_heading', source.slice(0, 100));
      steps.push({ title: title ?? '', minutes: Number(minutes ?? 0), line, bodyFrom: to, bodyTo: to, screens: [] });
    } else if (!step) amiss('text_before_parts');
    else if (node.type === 'heading') {
      if (screen || source !== `#### ${screenHeading}`) amiss('heading_misplaced', source.slice(0, 100));
      step.screens.push({ from: to, to });
    } else if (node.type === 'thematicBreak' && screen) step.screens.push({ from: to, to });
    else {
      faults.push(...faultsOf([node], lineBefore));
      if (screen) screen.to = to;
      else step.bodyTo = to;
    }
  }
  if (steps.length === 0) faults.push({ line: stretch.line, code: 'no_steps', about: '' });
  const read = steps.map(({ title, minutes, line, bodyFrom, bodyTo, screens }): Step => {
    const step = {
      title,
      minutes,
      body: body.slice(bodyFrom, bodyTo).trim(),
      screens: screens.map(({ from, to }) => body.slice(from, to).trim())
    };
    if (minutes === 0 && title !== '') faults.push({ line, code: 'step_heading', about: title });
    if (step.body === '' || step.screens.includes('')) faults.push({ line, code: 'step_empty', about: title });
    return step;
  });
  return { steps: read, faults };
}
