import type { RequestSearched } from '../../requests/forms.ts';
import type { RequestState } from '../../requests/request-state.ts';

/** A request as a card shows it. */
export interface Listed {
  id: string;
  group: string;
  campus: string;
  audience: 'students' | 'staff';
  urgent: boolean;
  themes: readonly string[];
  ownTheme: string | null;
  state: RequestState;
  /** School days that the group has waited; null: it waits no more. */
  waited: number | null;
  isLate: boolean;
  isOwn: boolean;
  professional: string | null;
}

/** The address of the requests with some choices changed; what is the usual choice is left out. */
export function supportAddress(asked: RequestSearched, changes: Partial<Record<keyof RequestSearched, string | number>>): string {
  const usual = { view: 'board', q: '', campus: '', theme: '', state: '', only: '', sort: 'waiting', page: 1 };
  const wanted = Object.entries({ ...usual, ...asked, page: 1, ...changes }).filter(
    ([name, value]) => String(value) !== String(Object.entries(usual).find(([one]) => one === name)?.[1])
  );
  const query = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  return query ? `/support?${query}` : '/support';
}
