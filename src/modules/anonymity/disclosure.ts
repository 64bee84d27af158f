/** No published figure, and nothing that subtracting published figures gives, is about fewer. Each of five knows their own: that leaves four unknown. */
export const smallestGroup = 5;

/** A figure's place in a hierarchy (whole ⊃ campus ⊃ group), and about how many it is; what it counts lies wholly in its parent's count. */
export interface Counted {
  readonly id: string;
  /** Null for the whole. */
  readonly parent: string | null;
  readonly count: number;
}

/**
 * Which figures may be published: each is about `least` or more, and so is what is left of it without its largest published parts, or nothing is left.
 * Where too few are left, the smallest published part is hidden and it is asked again; so a hidden part never stands alone between published ones. In a
 * hierarchy this is exact: every sum that published figures give is a sum of such remainders (docs/privacy.md, "Small figures"). What is hidden depends on
 * counts and ids alone, never on what was counted. Throws a RangeError where a parent is missing, goes in a circle, or has fewer than its parts.
 */
export function disclosable(nodes: readonly Counted[], least = smallestGroup): ReadonlySet<string> {
  const parts = partsOf(nodes);
  const published = new Set<string>();
  // From the smallest parts up: what is decided below changes what is left above.
  for (const node of fromBelow(nodes, parts)) {
    if (node.count < least) continue;
    published.add(node.id);
    for (;;) {
      const largest = largestPublished(node, parts, published);
      const left = node.count - largest.reduce((sum, { count }) => sum + count, 0);
      if (left === 0 || left >= least) break;
      const smallest = largest.toSorted((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1))[0];
      if (!smallest) break;
      published.delete(smallest.id);
    }
  }
  return published;
}

type Parts = ReadonlyMap<string, readonly Counted[]>;

function partsOf(nodes: readonly Counted[]): Parts {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (byId.size < nodes.length) throw new RangeError('two figures have one id');
  const parts = new Map<string, Counted[]>(nodes.map(({ id }) => [id, []]));
  for (const node of nodes) {
    if (!Number.isInteger(node.count) || node.count < 0) throw new RangeError(`a count is a whole number: ${node.id}`);
    if (node.parent === null) continue;
    const of = parts.get(node.parent);
    if (!of) throw new RangeError(`a figure has no parent: ${node.id}`);
    of.push(node);
  }
  for (const node of nodes)
    if ((parts.get(node.id) ?? []).reduce((sum, { count }) => sum + count, 0) > node.count)
      throw new RangeError(`a figure has fewer than its parts: ${node.id}`);
  return parts;
}

/** All figures, each after its parts. */
function fromBelow(nodes: readonly Counted[], parts: Parts): Counted[] {
  const ordered: Counted[] = [];
  const visit = (node: Counted) => {
    for (const part of parts.get(node.id) ?? []) visit(part);
    ordered.push(node);
  };
  for (const node of nodes) if (node.parent === null) visit(node);
  // Who is reached from no whole goes round in a circle.
  if (ordered.length < nodes.length) throw new RangeError('a figure is a part of itself');
  return ordered;
}

/** The published parts of a figure that lie in no other published part of it. */
function largestPublished(node: Counted, parts: Parts, published: ReadonlySet<string>): Counted[] {
  return (parts.get(node.id) ?? []).flatMap((part) => (published.has(part.id) ? [part] : largestPublished(part, parts, published)));
}

/** A share of fewer than this is not said: five per cent of it would be one and a half. */
const smallestOfShare = 30;

/**
 * A share in per cent as it may be said: by fives, and nothing below 5 or above 95 apart from being so, since a true nought or hundred would tell of each one.
 * Null of fewer than thirty.
 */
export function roundedShare(part: number, of: number): number | null {
  if (of < smallestOfShare) return null;
  return Math.min(95, Math.max(5, Math.round((part / of) * 20) * 5));
}
