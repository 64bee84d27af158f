/** One breach of a rule of this house. */
export interface Finding {
  /** Path within the project. */
  readonly path: string;
  /** What is wrong, in words that say what to do. */
  readonly what: string;
}

/** A list of findings as text, so that a failing test shows them one a line. */
export function listed(findings: readonly Finding[]): string {
  return findings.map(({ path, what }) => `${path}: ${what}`).join('\n');
}
