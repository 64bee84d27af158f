/**
 * The path, query and fragment of `wanted` when it leads to a page of ours, else null: for "go on to where you wanted" after signing in.
 * Browsers read `/\evil` and `/<tab>/evil` as another host, so it is read as they read it and must stay where it was.
 */
export function ownPath(wanted: string | null | undefined): string | null {
  if (!wanted?.startsWith('/')) return null;
  const here = 'https://own.invalid';
  if (!URL.canParse(wanted, here)) return null;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  // What is read as a path of ours could read as another host when it is sent on: `/.//evil` has the path `//evil`.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : null;
}
