/** A name as the part of an address: small Latin letters, digits and hyphens, 2 to 40 of them. Accents are left out, as people write addresses. */
export function slugOf(name: string): string {
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return bare.length >= 2 ? bare : `campus-${bare || 'x'}`;
}
