/** What a role decides beside its rights, which stand action by action in each module's `rights.ts`. */
interface Traits {
  /** Belongs to the staff: is met by the staff's frame, and books as staff. */
  staff: boolean;
  /** Has the staff's pages. */
  staffPages: boolean;
  /** Studies here: books what is for students. */
  studies: boolean;
  /** Begins with a day of own appointments. */
  day: boolean;
}

const student = { staff: false, staffPages: false, studies: true, day: false };
const staff = { staff: true, staffPages: true, studies: false, day: false };

/** Roles of the product's people (docs/design/product.md), in the order in which they are shown; each is given within an organisation, a campus or a group. */
const table = {
  student,
  /** A student whose times are booked too. */
  tutor: { ...student, staffPages: true, day: true },
  instructor: staff,
  professional: { ...staff, day: true },
  coordinator: staff,
  admin: staff
} as const satisfies Record<string, Traits>;

export type Role = keyof typeof table;

const isRole = (name: string): name is Role => Object.hasOwn(table, name);

export const roles: readonly Role[] = Object.keys(table).filter(isRole);

const some = (held: readonly string[], trait: keyof Traits) => held.some((role) => isRole(role) && table[role][trait]);

/** Whether somebody with these roles is met by the staff's frame. */
export const isStaff = (held: readonly string[]): boolean => some(held, 'staff');

/** Whether the staff's pages are open to somebody with these roles. */
export const hasStaffPages = (held: readonly string[]): boolean => some(held, 'staffPages');

/** Whether somebody with these roles begins with their day of appointments. */
export const hasDay = (held: readonly string[]): boolean => some(held, 'day');

/** Whether somebody with these roles studies here. */
export const isStudying = (held: readonly string[]): boolean => some(held, 'studies');

/** A row of rights in which every role reaches equally far. */
export function everyRole<Reach extends string>(reach: Reach): Partial<Record<Role, Reach>> {
  return Object.fromEntries(roles.map((role) => [role, reach]));
}

/** A row of rights for anybody at all, signed in or not. */
export function everyone<Reach extends string>(reach: Reach): Partial<Record<Role | 'visitor', Reach>> {
  return { visitor: reach, ...everyRole(reach) };
}
