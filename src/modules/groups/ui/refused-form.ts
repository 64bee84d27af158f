type Word = () => string;

/** What a page is given of a form that was refused. */
export interface Refused {
  code: string;
  fields?: Record<string, string> | undefined;
}

/** Makes of a topic's words the lines of the summary above a refused form, and the message of each field. */
export function refusedForm(
  fieldWords: Readonly<Record<string, Word>>,
  refusalWords: Readonly<Record<string, Word>>,
  { wrong, other }: { wrong: Word; other: Word }
) {
  return (refusal: Refused | undefined) => {
    const fields = refusal?.fields ?? {};
    const of = (field: string): string | undefined => {
      const code = fields[field];
      return code === undefined ? undefined : (fieldWords[code] ?? wrong)();
    };
    const lines: { field?: string; text: string }[] = Object.keys(fields).map((field) => ({ field, text: of(field) ?? '' }));
    if (refusal && lines.length === 0) lines.push({ text: (refusalWords[refusal.code] ?? other)() });
    return { lines, of };
  };
}
