import { blocksOf, textOf, type Block } from './markdown.ts';
import type { Plan, PlanLanguage } from './plan.ts';

/** One thing on the class-room screen. */
export interface Slide {
  readonly kind: 'title' | 'idea' | 'end';
  /** The step that it belongs to (from 0); none at the beginning and the end. */
  readonly step: number | undefined;
  /** Minutes of that step; 0 where there is none. */
  readonly minutes: number;
  readonly blocks: readonly Block[];
  /** How much is to be read: what is short is written largest. */
  readonly size: 'short' | 'middle' | 'long';
}

const thanks: Readonly<Record<PlanLanguage, string>> = { fi: 'Kiitos!', sv: 'Tack!', en: 'Thank you!' };

/** What a class sees of a plan: its title, each idea of each step, and thanks. A step that shows nothing shows its own name, so that its time has a place. */
export function slidesOf(plan: Plan): Slide[] {
  const said = (text: string): Block[] => [{ kind: 'paragraph', of: [{ kind: 'text', text }] }];
  const slide = (kind: Slide['kind'], blocks: readonly Block[], step?: number, minutes = 0): Slide => ({
    kind,
    step,
    minutes,
    blocks,
    size: sizeOf(blocks)
  });
  return [
    // What says more stands small beneath it, and doesn't make the name smaller.
    { ...slide('title', said(plan.title)), size: sizeOf(said(partsOfTitle(plan.title).name)) },
    ...plan.steps.flatMap(({ title, minutes, screens }, step) =>
      screens.length > 0
        ? screens.map((screen) => slide('idea', blocksOf(screen), step, minutes))
        : [slide('idea', said(title), step, minutes)]
    ),
    slide('end', said(thanks[plan.language]))
  ];
}

/** "Uni ja rytmi: miten viikko saadaan kantamaan": what stands before the colon is the name, and what follows, if anything, says more. */
export function partsOfTitle(title: string): { name: string; more: string } {
  const [name = '', ...more] = title.split(': ');
  return { name, more: more.join(': ') };
}

function sizeOf(blocks: readonly Block[]): Slide['size'] {
  const lines = blocks.flatMap(textOf);
  const letters = lines.join(' ').length + (lines.length - 1) * 18;
  return letters <= 42 ? 'short' : letters <= 110 ? 'middle' : 'long';
}

/** What is left of a step: whole minutes, upwards, so that nobody is hurried by seconds; `last` for the last one, `over` when it has been used. */
export function timeLeft(minutes: number, spent: number): number | 'last' | 'over' {
  const left = minutes * 60_000 - spent;
  if (left <= 0) return 'over';
  return left <= 60_000 ? 'last' : Math.ceil(left / 60_000);
}
