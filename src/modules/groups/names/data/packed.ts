/** The words of a packed list: each stands after a figure that says how many letters of the word before it begins with. */
export function unpacked(packed: string): string[] {
  let word = '';
  return [...packed.replace(/\s+/g, '').matchAll(/(\d)(\D+)/g)].map(([, shared, rest]) => (word = word.slice(0, Number(shared)) + rest));
}
