import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Fault, FaultCode } from './plan.ts';

/** What a plan's text can hold within a line. A link is to a page, an address or a number, and to nothing else. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly of: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly of: readonly Inline[] }
  | { readonly kind: 'break' };

/** What a plan's text is made of. A quotation is what the leader says aloud. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly of: readonly Inline[] }
  | { readonly kind: 'quote'; readonly of: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Block[])[] };

export type Tree = ReturnType<typeof fromMarkdown>;
type Top = Tree['children'][number];
type Line = Extract<Top, { type: 'paragraph' }>['children'][number];
/** What has been found wrong so far; `lineBefore` is how many lines of the file stand before the text. */
type Faults = { readonly found: Fault[]; readonly lineBefore: number };

const deepest = 8;
const safeLink = /^(https:\/\/|mailto:|tel:)[^\s"'<>]+$/i;

/** CommonMark as a tree with places. Nothing of it is ever shown as it is: `blocksOf` takes what is known. */
export function treeOf(text: string): Tree {
  return fromMarkdown(text);
}

/**
 * The blocks of a text, for showing. What is not known (HTML, images, code, links elsewhere) is left out: a text that was read
 * by `readPlan` has nothing of it.
 */
export function blocksOf(text: string): Block[] {
  return toBlocks(treeOf(text).children, { found: [], lineBefore: 0 }, 0);
}

/** Faults of a part of a tree: whatever there is that `blocksOf` would leave out. */
export function faultsOf(nodes: readonly Top[], lineBefore: number): Fault[] {
  const faults: Faults = { found: [], lineBefore };
  toBlocks(nodes, faults, 0);
  return faults.found;
}

function toBlocks(nodes: readonly Top[], faults: Faults, depth: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (depth > deepest) return amiss(faults, node, 'too_deep');
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', of: toInlines(node.children, faults, depth + 1) }];
      case 'heading':
        if (depth > 0) return amiss(faults, node, 'heading_misplaced');
        return [{ kind: 'heading', of: toInlines(node.children, faults, depth + 1) }];
      case 'blockquote':
        return [{ kind: 'quote', of: toBlocks(node.children, faults, depth + 1) }];
      case 'list':
        return [
          {
            kind: 'list',
            start: node.ordered ? (node.start ?? 1) : undefined,
            items: node.children.map((item) => toBlocks(item.children, faults, depth + 1))
          }
        ];
      case 'html':
        return amiss(faults, node, 'html');
      default:
        return amiss(faults, node, 'not_known');
    }
  });
}

function toInlines(nodes: readonly Line[], faults: Faults, depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (depth > deepest) return amiss(faults, node, 'too_deep');
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value }];
      case 'break':
        return [{ kind: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, of: toInlines(node.children, faults, depth + 1) }];
      case 'link':
        if (!safeLink.test(node.url)) return amiss(faults, node, 'link', node.url);
        return [{ kind: 'link', href: node.url, of: toInlines(node.children, faults, depth + 1) }];
      case 'html':
        return amiss(faults, node, 'html');
      case 'image':
      case 'imageReference':
        return amiss(faults, node, 'image');
      default:
        return amiss(faults, node, 'not_known');
    }
  });
}

function amiss(
  { found, lineBefore }: Faults,
  node: Top | Line,
  code: FaultCode,
  about: string = code === 'not_known' ? node.type : ''
): [] {
  found.push({ line: lineBefore + (node.position?.start.line ?? 1), code, about });
  return [];
}

/** What a block says, without its marks: a line for each paragraph, heading and item. */
export function textOf(block: Block): string[] {
  if (block.kind === 'quote') return block.of.flatMap(textOf);
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(textOf));
  return [block.of.map(lineText).join('')];
}

function lineText(piece: Inline): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'break' ? ' ' : piece.of.map(lineText).join('');
}
