import type { Calendar } from './calendar.ts';
import type { Hosts } from './hosts.ts';
import type { People } from './people.ts';
import type { Services } from './services.ts';
import type { Rows } from './write-rows.ts';
export function makeBookings(_calendar: Calendar, _people: People, _services: Services, _hosts: Hosts): Rows {
  return {};
}
