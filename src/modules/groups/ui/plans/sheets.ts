import { textOf, type Block } from '../../plans/markdown.ts';

/** One thing of a plan's materials under its heading: filled in by hand, cut apart into cards, or only read. */
type Sheet = { readonly blocks: readonly Block[]; readonly kind: 'fill-in' | 'cut' | 'read' };

const toCut = /\((leikataan|klipps ut|cut out)\)$/;
const workSheet = /^(Työpaperi|Arbetsblad|Work sheet)\b/;
/** A card to fill in has a few blanks; what has this many is a page to write on, whatever its name. */
const blanksOfPage = 6;

/**
 * A plan's materials, a sheet for each heading. One that begins with “Work sheet” is written on, and one that ends with “(cut out)” has cards
 * under it, each in the plan's language.
 */
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: Block[][] = [];
  for (const block of blocks) {
    const last = sheets.at(-1);
    if (block.kind === 'heading' || !last) sheets.push([block]);
    else last.push(block);
  }
  return sheets.map((of) => ({ blocks: of, kind: kindOf(of) }));
}

function kindOf(blocks: readonly Block[]): Sheet['kind'] {
  const lines = blocks.flatMap(textOf);
  const heading = blocks[0]?.kind === 'heading' ? (lines[0] ?? '') : '';
  if (toCut.test(heading)) return 'cut';
  return workSheet.test(heading) || lines.join(' ').split('……').length > blanksOfPage ? 'fill-in' : 'read';
}
