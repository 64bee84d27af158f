/** The address under which a page is kept: the same for everybody, by language. */
export function pageKey(path: string, language: string): string {
  return `${path}?lang=${language}`;
}

/** The language that an address asks for, if it is one of ours. */
export function languageAsked(url: URL, languages: readonly string[]): string | undefined {
  const asked = url.searchParams.get('lang');
  return asked !== null && languages.includes(asked) ? asked : undefined;
}

/** What a page needs to look and work as it does: the built files that its HTML names (styles, font, scripts) and its icons. */
export function pageAssets(html: string): string[] {
  const found = html.matchAll(/(?:href|src)="((?:\.{0,2}\/)*(?:_app\/immutable\/|icon)[^"?]+)"/gu);
  return [...new Set([...found].map(([, address = '']) => address.replace(/^(?:\.{0,2}\/)*/u, '/')))];
}
