/**
 * The text of a field: as it was typed, where a form comes back, else as it is kept.
 * @param values what was sent, by field; of a field that came several times the first counts
 */
export function typedIn(values: Readonly<Record<string, unknown>> | null | undefined, name: string, kept = ''): string {
  const [first] = [values?.[name]].flat();
  return typeof first === 'string' ? first : kept;
}
