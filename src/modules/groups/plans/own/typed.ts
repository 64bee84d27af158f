import { isPlanLanguage } from '../library.ts';
import type { Draft } from './draft.ts';

/** A form's fields as they came. */
export type Typed = Readonly<Record<string, string | string[]>>;

/** What was typed into a plan's form, where it comes back; a field that did not come is as it was. */
export function typedDraft(values: Typed, before: Draft): Draft {
  const of = (name: string, kept: string) => {
    const [first] = [values[name]].flat();
    return first ?? kept;
  };
  const language = of('language', before.language);
  return {
    title: of('title', before.title),
    aim: of('aim', before.aim),
    language: isPlanLanguage(language) ? language : before.language,
    themes: [values['themes'] ?? []].flat().filter(Boolean),
    tags: of('tags', before.tags),
    licence: of('licence', before.licence),
    author: of('author', before.author),
    body: of('body', before.body)
  };
}
