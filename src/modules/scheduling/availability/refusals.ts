/** Every way in which a change of hours is refused, one meaning each; the words are in `ui/availability/texts/` under `availability_no_<code>`. */
export const hoursRefusals = {
  changed_meanwhile: 'Somebody else has changed these hours since the form was opened',
  schedules_clash: 'Two schedules of the host would count on the same date',
  name_taken: 'The host has a schedule of that name',
  campus_not_hosts: 'The host does not work at that campus',
  service_name_taken: 'Another service has an address made of the same name',
  host_gone: 'Somebody who was to hold the service is no host any more',
  hosts_needed: 'A service that nobody holds is not published',
  template_empty: 'A template without hours is given to nobody: it would close the campus to all',
  like_elsewhere: 'The week that a template was to begin with is of nobody who works at its campus',
  dates_past: 'Hours are given for dates that are still to come',
  undo_over: 'There is no change to take back: none is kept, or it is not the last one any more'
} as const;

export type HoursRefusal = keyof typeof hoursRefusals;
