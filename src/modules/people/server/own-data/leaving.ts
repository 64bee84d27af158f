import { isStaff } from '../../roles.ts';
import type { OrganisationSettings } from '../store/organisations.ts';

/** Whether somebody who holds these roles leaves by an act of their own: where the school allows it, and no staff, on whose acts others rely. */
export function mayLeave(settings: OrganisationSettings | undefined, held: readonly { role: string }[]): boolean {
  return (settings?.own_erasure_allowed ?? true) && !isStaff(held.map(({ role }) => role));
}
