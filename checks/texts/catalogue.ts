import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { filesIn } from '../tree.ts';

/** A text: a plain string, or forms to choose from (the message-format plugin's way of writing plurals). */
const Variants = v.array(
  v.object({
    declarations: v.optional(v.array(v.string()), []),
    selectors: v.optional(v.array(v.string()), []),
    match: v.record(v.string(), v.string())
  })
);
const Texts = v.record(v.string(), v.union([v.string(), Variants]));

export type Text = v.InferOutput<typeof Texts>[string];

/** One folder of texts with what is in it, by language. A language whose file is absent is absent here too. */
export interface Folder {
  readonly path: string;
  readonly languages: ReadonlyMap<string, ReadonlyMap<string, Text>>;
}

/** Reads every texts/ folder as JSON. Paraglide is not asked: it compiles with keys missing and falls back without a word. */
export function readFolders(tree: string): Folder[] {
  const files = filesIn(tree, 'src').filter((path) => /\/texts\/[^/]+\.json$/.test(path));
  const folders = new Map<string, Map<string, ReadonlyMap<string, Text>>>();
  for (const path of files) {
    const [, folder = '', language = ''] = /^(.*)\/([^/]+)\.json$/.exec(path) ?? [];
    const { $schema: _, ...texts } = v.parse(Texts, JSON.parse(readFileSync(join(tree, path), 'utf8')));
    const languages = folders.get(folder) ?? new Map<string, ReadonlyMap<string, Text>>();
    folders.set(folder, languages.set(language, new Map(Object.entries(texts))));
  }
  return [...folders].map(([path, languages]) => ({ path, languages }));
}

/** The path patterns that the compiler reads, from project.inlang/settings.json. */
export function readPatterns(tree: string): string[] {
  const Settings = v.object({ 'plugin.inlang.messageFormat': v.object({ pathPattern: v.union([v.string(), v.array(v.string())]) }) });
  const path = join(tree, 'project.inlang/settings.json');
  if (!existsSync(path)) return [];
  return [v.parse(Settings, JSON.parse(readFileSync(path, 'utf8')))['plugin.inlang.messageFormat'].pathPattern].flat();
}

/** Names in braces, over all forms of a text. */
export function placeholders(text: Text): Set<string> {
  const forms = typeof text === 'string' ? [text] : text.flatMap(({ match }) => Object.values(match));
  return new Set(forms.flatMap((form) => [...form.matchAll(/\{\s*([\w$]+)\s*\}/g)].map(([, name = '']) => name)));
}

/** All that a text can say, as one string to look for words in. */
export function wording(text: Text): string {
  return typeof text === 'string' ? text : text.flatMap(({ match }) => Object.values(match)).join('\n');
}
