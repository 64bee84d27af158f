import { readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesIn } from '../tree.ts';

/** A way in which code names texts: one key, or a pattern with gaps (`scheduling_refusal_${code}`). */
export interface Use {
  readonly path: string;
  readonly key?: string;
  readonly pattern?: RegExp;
}

/** Every use of a text in the product's own code, tests left out. */
export function usesIn(tree: string, paths: readonly string[]): Use[] {
  return paths.flatMap((path) => usesOf(path, withoutComments(readFileSync(join(tree, path), 'utf8'))));
}

/** The product's files that may name a text. */
export function productFiles(tree: string): string[] {
  return filesIn(tree, 'src').filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|\.d\.ts$/.test(path));
}

/**
 * The files that make up students' and visitors' pages: the routes of (public) and (student), the root's layout and error page,
 * and what these import step by step. Server folders are left out: what they make is not on a page.
 */
export function studentFiles(tree: string): string[] {
  const all = new Set(productFiles(tree));
  const found = new Set([...all].filter((path) => /^src\/routes\/(\((public|student)\)\/|\+)/.test(path)));
  for (const path of found) {
    for (const target of importsOf(tree, path)) if (all.has(target) && !target.includes('/server/')) found.add(target);
  }
  return [...found].sort();
}

function usesOf(path: string, code: string): Use[] {
  const direct = [...code.matchAll(/\bm\??\.([a-z][a-z0-9_]*)/g)].map(([, key = '']) => ({ path, key }));
  const bracket = [...code.matchAll(/\bm\[\s*(['"])([a-z0-9_]+)\1\s*\]/g)].map(([, , key = '']) => ({ path, key }));
  const gaps = [...code.matchAll(/`([a-z][a-z0-9_]*_\$\{[^`]*)`/g)].map(([, template = '']) => ({ path, pattern: patternOf(template) }));
  return [...direct, ...bracket, ...gaps];
}

/** Words in quotes count as a use only when they are a key: a table may hold keys and look them up. */
export function quotedIn(tree: string, paths: readonly string[]): Set<string> {
  const words = paths.flatMap((path) => [...readFileSync(join(tree, path), 'utf8').matchAll(/(['"`])([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\1/g)]);
  return new Set(words.map(([, , word = '']) => word));
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '[a-z0-9_]+')}$`);
}

function withoutComments(code: string): string {
  return code.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1');
}

function importsOf(tree: string, path: string): string[] {
  const code = readFileSync(join(tree, path), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*(['"])([.#][^'"]+)\1/g)].map(([, , name = '']) => resolve(tree, path, name));
}

function resolve(tree: string, from: string, name: string): string {
  const target = name.startsWith('#') ? name.replace(/^#(modules|platform|ui)\//, 'src/$1/') : normalize(join(dirname(from), name));
  const folder = statSync(join(tree, target), { throwIfNoEntry: false })?.isDirectory();
  return folder ? `${target}/index.ts` : target;
}
