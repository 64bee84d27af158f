import type { IconName } from '../drawing/icons.ts';

/** A way of the frame's menu. A strand that is not there yet is simply not in the list. */
export interface NavItem {
  href: string;
  text: string;
  icon: IconName;
  /** Where its pages lie, if not under its own address: it leads to the first of several that stand side by side. */
  under?: string;
  /** Help now: the one that stands out. */
  urgent?: boolean;
  /** What waits there; shown as a figure and said as `countLabel`. */
  count?: number | undefined;
  countLabel?: string | undefined;
}

/** Who is signed in, as the frame shows it. */
export interface FramePerson {
  name: string;
  /** The page of own data. */
  dataHref: string;
  /** Where the form of signing out posts to. */
  signOutAction: string;
}

/** Whether the page at `path` is this item's or lies under it; the front page is only itself. */
export function isCurrent({ href, under = href }: Pick<NavItem, 'href' | 'under'>, path: string): boolean {
  const at = under.split(/[?#]/u)[0] ?? under;
  if (at === '/' || at === '') return path === '/';
  return path === at || path.startsWith(`${at}/`);
}
