/** A line of a message as it is shown: a text, or an address to open. */
export interface MailLine {
  text: string;
  href: string | null;
}

/** A message's lines; one that is an address alone becomes a link, as mail programs do. */
export function linesOf(text: string): MailLine[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => ({ text: line, href: /^https?:\/\/\S+$/.test(line) ? line : null }));
}
