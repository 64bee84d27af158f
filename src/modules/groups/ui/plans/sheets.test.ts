import { expect, test } from 'vitest';
import { blocksOf } from '../../plans/markdown.ts';
import { sheetsOf } from './sheets.ts';

const kinds = (text: string) => sheetsOf(blocksOf(text)).map(({ kind }) => kind);

test('materials are a sheet for each heading, and nothing of them is lost', () => {
  const blocks = blocksOf('Before.\n\n### One\n\nText.\n\n- item\n\n### Two\n\nText.');
  const sheets = sheetsOf(blocks);
  expect(sheets.map((sheet) => sheet.blocks.length)).toEqual([1, 3, 2]);
  expect(sheets.flatMap((sheet) => sheet.blocks)).toEqual(blocks);
});

test('cards are cut apart where the heading says so in the language of the plan', () => {
  for (const words of ['leikataan', 'klipps ut', 'cut out']) expect(kinds(`### Cards (${words})\n\n- one\n- two`)).toEqual(['cut']);
  expect(kinds('### Cards (cut out) for all\n\n- one')).toEqual(['read']);
  expect(kinds('Cut along the line (cut out)')).toEqual(['read']);
});

test('a work sheet is known by its name in the language of the plan', () => {
  for (const word of ['Työpaperi', 'Arbetsblad', 'Work sheet']) expect(kinds(`### ${word}: my day\n\nDraw.`)).toEqual(['fill-in']);
  expect(kinds('### A work sheet of another kind\n\nDraw.')).toEqual(['read']);
});

test('what has six blanks or more is a page to write on; a help line of four is read with its card', () => {
  const blank = '……';
  expect(kinds(`### Sheet\n\n${`1. ${blank}\n`.repeat(6)}`)).toEqual(['fill-in']);
  expect(kinds(`### Card\n\nWhen ${blank} I feel ${blank} because ${blank} Can you ${blank}?`)).toEqual(['read']);
});

test('no materials, no sheets', () => {
  expect(sheetsOf([])).toEqual([]);
});
