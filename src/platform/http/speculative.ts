/** Whether a browser sent this ahead of being asked for it: a page that is fetched, or even shown, before its link is followed (`Sec-Purpose`). */
export function isSpeculative(headers: Headers): boolean {
  return /\bpre(fetch|render)\b/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '');
}
