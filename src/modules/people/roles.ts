/** Roles of the product's people (docs/design/product.md); each is given within an organisation, a campus or a group. */
export const roles = ['student', 'tutor', 'instructor', 'professional', 'coordinator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Roles whose pages are the staff's. */
const staffRoles: ReadonlySet<string> = new Set<Role>(['instructor', 'professional', 'coordinator', 'admin']);

/** Whether somebody with these roles is met by the staff's frame. */
export function isStaff(held: readonly string[]): boolean {
  return held.some((role) => staffRoles.has(role));
}
