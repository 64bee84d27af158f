import { disclosable } from '#modules/anonymity/index.ts';

/** What is known of one teaching group in a month. */
export interface GroupFacts {
  group: string;
  campus: string;
  /** How many it is about: those who were present, or who study in it. */
  people: number;
  /** Support was asked for it. */
  asked: boolean;
  /** A session was held. */
  reached: boolean;
  /** It waited when the month ended. */
  waiting: boolean;
  sessions: number;
  /** What its sessions were about. */
  themes: readonly string[];
}

/** How many groups, where that may be said; null: it is about too few people. */
export interface SupportLine {
  /** A campus; '' is the whole. */
  key: string;
  asked: number | null;
  reached: number | null;
  sessions: number | null;
  waiting: number | null;
}

/** A theme, with in how many groups it came up: in all, and at each campus. */
interface ThemeLine {
  theme: string;
  whole: number | null;
  campuses: Readonly<Record<string, number | null>>;
}

export interface GroupSupport {
  whole: SupportLine;
  campuses: SupportLine[];
  /** Those that came up anywhere, the most frequent first; what is hidden in the whole is left out. */
  themes: ThemeLine[];
}

/** Groups of which something holds, in the whole and at each campus, where it may be said; each thing is a hierarchy of its own. */
function countOf(facts: readonly GroupFacts[], campuses: readonly string[], holds: (one: GroupFacts) => boolean) {
  const those = facts.filter(holds);
  const people = (of: readonly GroupFacts[]) => of.reduce((sum, one) => sum + one.people, 0);
  const at = (campus: string) => those.filter((one) => one.campus === campus);
  const shown = disclosable([
    { id: '', parent: null, count: people(those) },
    ...campuses.map((campus) => ({ id: campus, parent: '', count: people(at(campus)) }))
  ]);
  // That nothing was done is about nobody.
  const say = (key: string, of: readonly GroupFacts[]) => (shown.has(key) || those.length === 0 ? of : null);
  return { whole: say('', those), at: (campus: string) => say(campus, at(campus)) };
}

/**
 * A month's support for groups as it may be published: in groups, hidden where it would be about fewer than five people or let such a figure be reckoned. Campuses are
 * told apart under one whole for each thing that is counted; a theme is counted by itself, as a group can have several.
 */
export function groupSupport(facts: readonly GroupFacts[], campuses: readonly string[]): GroupSupport {
  const [asked, reached, waiting] = (['asked', 'reached', 'waiting'] as const).map((what) => countOf(facts, campuses, (one) => one[what]));
  const sessionsOf = (of: readonly GroupFacts[] | null | undefined) => of?.reduce((sum, { sessions }) => sum + sessions, 0) ?? null;
  const lineOf = (key: string, of: (counted: ReturnType<typeof countOf> | undefined) => readonly GroupFacts[] | null | undefined) => ({
    key,
    asked: of(asked)?.length ?? null,
    reached: of(reached)?.length ?? null,
    sessions: sessionsOf(of(reached)),
    waiting: of(waiting)?.length ?? null
  });
  const themes = [...new Set(facts.flatMap((one) => one.themes))].map((theme): ThemeLine => {
    const counted = countOf(facts, campuses, (one) => one.themes.includes(theme));
    return {
      theme,
      whole: counted.whole?.length ?? null,
      campuses: Object.fromEntries(campuses.map((campus) => [campus, counted.at(campus)?.length ?? null]))
    };
  });
  return {
    whole: lineOf('', (counted) => counted?.whole),
    campuses: campuses.map((campus) => lineOf(campus, (counted) => counted?.at(campus))),
    themes: themes.filter(({ whole }) => whole !== null).toSorted((a, b) => (b.whole ?? 0) - (a.whole ?? 0) || (a.theme < b.theme ? -1 : 1))
  };
}
