import { m } from '#texts/messages.js';
import type { ContactKind } from '../../contacts/contact.ts';

export const kindText: Readonly<Record<ContactKind, () => string>> = {
  corridor: m.contacts_kind_corridor,
  lunch: m.contacts_kind_lunch,
  class_visit: m.contacts_kind_class_visit,
  dropped_in: m.contacts_kind_dropped_in,
  event: m.contacts_kind_event,
  online: m.contacts_kind_online
};
