/** Words as they are compared: small letters, a time with a point and without a leading zero ("09:05" is "9.05"). */
function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('fi')
    .replace(/(\d):(?=\d\d)/g, '$1.')
    .split(/[\s,–]+/u)
    .map((word) => word.replace(/^0(?=\d\.)/, ''))
    .filter((word) => word !== '');
}

/**
 * Whether what is shown of an appointment (its time in words and figures, its nickname) answers a question: each word asked for begins a word shown.
 * "ti 14.30", "25.11.", "koivu" and "koivu 14" all find a Tuesday's half past two under the nickname Koivu 4.
 */
export function answers(question: string, shown: string): boolean {
  const words = wordsOf(shown);
  return wordsOf(question).every((asked) => words.some((word) => word.startsWith(asked)));
}
