import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import * as v from 'valibot';
import type { Finding } from '../finding.ts';
import { filesIn } from '../tree.ts';

const spoken = new Set([
  'alt',
  'title',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'label'
]);
const words = /\p{L}{2,}/u;
const Branch = v.record(v.string(), v.unknown());
const TextNode = v.object({ type: v.literal('Text'), data: v.string() });
const Attribute = v.object({ type: v.literal('Attribute'), name: v.string(), value: v.unknown() });

/** Words written into a component instead of a texts/ folder. The page of components (`_design`) is a workshop and is left out. */
export function prose(tree: string): Finding[] {
  const files = filesIn(tree, 'src').filter((path) => path.endsWith('.svelte') && !path.includes('_design'));
  return files.flatMap((path) => {
    const root: AST.Root = parse(readFileSync(join(tree, path), 'utf8'), { modern: true, filename: path });
    return wordsIn(root.fragment).map((text) => ({ path, what: `says “${text}” itself: it belongs in a texts folder` }));
  });
}

/** Text nodes and spoken attributes with words in them. Styles, scripts and other attributes' values say nothing. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  const branch = v.safeParse(Branch, node);
  if (!branch.success) return [];
  const text = v.safeParse(TextNode, node);
  if (text.success) return words.test(text.output.data) ? [text.output.data.trim().replace(/\s+/g, ' ').slice(0, 60)] : [];
  const attribute = v.safeParse(Attribute, node);
  if (attribute.success && !spoken.has(attribute.output.name)) return [];
  if (branch.output['name'] === 'style' || branch.output['name'] === 'script') return [];
  return Object.values(branch.output).flatMap(wordsIn);
}
