import { readFolders, type Text } from '../../checks/texts/catalogue.ts';

/**
 * Journeys are written in the words that people read in Finnish. Gone in another language (`npm run journeys` goes those tagged `@three-languages` in Swedish
 * and English too) they look for what the product's own texts say there instead: what is absent or says another thing is not found, and the journey fails.
 */
export const language = languageOf(process.env['JOURNEY_LANGUAGE'] ?? 'fi');

function languageOf(name: string): 'fi' | 'sv' | 'en' {
  if (name === 'fi' || name === 'sv' || name === 'en') return name;
  throw new Error(`No journey is gone in ${name}`);
}

/** One form of a text: as Finnish says it, and as the journey's language does. */
interface Said {
  readonly finnish: string;
  readonly here: string;
}

const formsOf = (text: Text | undefined): [string, string][] =>
  text === undefined ? [] : typeof text === 'string' ? [['', text]] : text.flatMap(({ match }) => Object.entries(match));

/** Every text of the product, form by form; a form that the language has not is said by its last one. */
function everyText(): Said[] {
  return readFolders('.').flatMap(({ languages }) =>
    [...(languages.get('fi') ?? [])].flatMap(([key, finnish]) => {
      const here = formsOf(languages.get(language)?.get(key));
      return formsOf(finnish).map(([form, text]) => ({
        finnish: text,
        here: here.find(([other]) => other === form)?.[1] ?? here.at(-1)?.[1] ?? ''
      }));
    })
  );
}

const texts = language === 'fi' ? [] : everyText();
const placeholder = /\{\s*([\w$]+)\s*\}/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The values that stand in a text's places, when it is this text that is said. */
function valuesIn(pattern: string, said: string): Map<string, string> | null {
  const names = [...pattern.matchAll(placeholder)].map(([, name = '']) => name);
  // A text of nothing but a value says anything.
  if (pattern.replace(placeholder, '').trim().length < 2) return null;
  const found = new RegExp(
    `^${pattern
      .split(placeholder)
      .map((part, place) => (place % 2 ? '(.+?)' : escaped(part)))
      .join('')}$`
  ).exec(said);
  return found && new Map(names.map((name, place) => [name, found[place + 1] ?? '']));
}

/** The ways in which the language says a whole Finnish text, its values said in the language too; the fewest values first, since such a text fits most closely. */
function saidHere(finnish: string): string[] {
  const found = texts.flatMap((text) => {
    const values = valuesIn(text.finnish, finnish);
    return values ? [{ text, values }] : [];
  });
  const fewest = Math.min(...found.map(({ values }) => values.size));
  const closest = found.filter(({ values }) => values.size === fewest);
  const worded = (value: string) => (/\p{L}{3}/u.test(value) ? (saidHere(value)[0] ?? value) : value);
  return [
    ...new Set(closest.map(({ text, values }) => text.here.replaceAll(placeholder, (_, name: string) => worded(values.get(name) ?? ''))))
  ];
}

/** Longer texts that a Finnish wording is a part of, as patterns. */
function around(finnish: string): string[] {
  const parts = texts.filter((text) => text.finnish.includes(finnish)).map(({ here }) => here.split(placeholder));
  return [...new Set(parts.map((pieces) => pieces.map((part, place) => (place % 2 ? '.*?' : escaped(part))).join('')))];
}

/** What is put together of several texts and of names, at its marks: each part in the language, a name as it is. */
function inParts(finnish: string): string | null {
  const parts = finnish.split(/(: |, | \(|\))/);
  const here = parts.map((part) => saidHere(part)[0] ?? null);
  return here.some((part) => part !== null) ? parts.map((part, place) => escaped(here[place] ?? part)).join('') : null;
}

/** What to look for where Finnish says this: a wording, a part of one, or several side by side. @throws when no text says it. */
export function t(finnish: string): string | RegExp {
  if (language === 'fi') return finnish;
  const whole = saidHere(finnish).map(escaped);
  const patterns = whole.length > 0 ? whole : around(finnish);
  const pattern = patterns.length > 0 ? patterns.join('|') : inParts(finnish);
  if (pattern === null) throw new Error(`No text says “${finnish}”`);
  return new RegExp(pattern, 'i');
}

/** The same, where nothing else may stand beside it. */
t.alone = (finnish: string): string | RegExp =>
  language === 'fi' ? finnish : new RegExp(`^\\s*(?:${saidHere(finnish).map(escaped).join('|') || escaped(finnish)})\\s*$`);

/** The same as one string, for what takes no pattern. @throws when it is said in several ways. */
t.one = (finnish: string): string => {
  if (language === 'fi') return finnish;
  const [only, ...others] = saidHere(finnish);
  if (only === undefined || others.length > 0) throw new Error(`“${finnish}” is said in ${others.length + (only ? 1 : 0)} ways`);
  return only;
};
