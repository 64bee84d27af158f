import { m } from '#texts/messages.js';

const words = {
  own: m.rights_reach_own,
  group: m.rights_reach_group,
  campus: m.rights_reach_campus,
  organisation: m.rights_reach_organisation
} as const;

/** How far a right reaches, in a word or two; absent: not at all. */
export function reachText(reach: keyof typeof words | undefined): string {
  return reach ? words[reach]() : m.rights_none();
}

/** Where one person may do something: "whole school", or the places by name. */
export function whereText({ whole, places, own }: { whole: boolean; places: readonly string[]; own: boolean }): string {
  if (whole) return m.rights_reach_organisation();
  return [...new Set(places), ...(own ? [m.rights_reach_own()] : [])].join(', ');
}
