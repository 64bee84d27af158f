import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import * as v from 'valibot';

const Manifest = v.object({
  // Without a page that hydrates there is no client.
  client: v.nullable(v.object({ imports: v.array(v.string()) })),
  routes: v.array(v.object({ id: v.string(), page: v.nullable(v.object({ layouts: v.array(v.optional(v.number())), leaf: v.number() })) }))
});

/** A page as it was built. */
export interface BuiltPage {
  readonly id: string;
  /** Whether the framework's own code starts in the browser. */
  readonly hydrates: boolean;
  /** Addresses of all scripts that it loads, service worker apart. */
  readonly scripts: ReadonlySet<string>;
  /** Their size as they travel: Brotli, in bytes. */
  readonly bytes: number;
  /** The size of what they fetch later, when somebody does something that needs it. */
  readonly laterBytes: number;
}

/** Every page of a build, and as `error` what is shown when no page fits. Throws when there is no build. */
export async function builtPages(build: string): Promise<BuiltPage[]> {
  const file = pathToFileURL(join(build, 'server/manifest-full.js')).href;
  const loaded: unknown = await import(/* @vite-ignore */ file);
  const { manifest } = v.parse(v.object({ manifest: Manifest }), loaded);
  const linksOf = readOnce();
  const pages = manifest.routes.flatMap(({ id, page }) =>
    page ? [{ id, nodes: [...page.layouts, page.leaf].filter((node) => node !== undefined) }] : []
  );
  return [{ id: 'error', nodes: [0, 1] }, ...pages].map(({ id, nodes }) => {
    const sources = nodes.map((node) => join(build, `server/nodes/${node}.js`));
    const hydrates = (sources.map(csrOf).findLast((csr) => csr !== undefined) ?? true) === true;
    const framework = hydrates ? [...(manifest.client?.imports ?? []), ...sources.flatMap(importsOf)] : [];
    const own = [...new Set(sources.flatMap((source) => scriptsNamed(source, linksOf)))];
    const scripts = withImports(build, [...framework, ...own]);
    const sizeOf = (some: Iterable<string>) => [...some].reduce((sum, script) => sum + size(join(build, 'client', script)), 0);
    const later = hydrates ? new Set<string>() : withImports(build, fetchedBy(build, scripts));
    return { id, hydrates, scripts, bytes: sizeOf(scripts), laterBytes: sizeOf(later.difference(scripts)) };
  });
}

/** What a node's load file says about client code: true, false or nothing. */
function csrOf(node: string): boolean | undefined {
  const code = readFileSync(node, 'utf8');
  const said = [...code.matchAll(/import \* as (?:universal|server) from '([^']+)'/g)].map(([, path = '']) =>
    readFileSync(join(dirname(node), path), 'utf8')
  );
  const csr = [code, ...said].map((text) => /\bcsr["']?\s*[=:]\s*(true|false|!0|!1)/.exec(text)?.[1]).find((value) => value !== undefined);
  return csr === undefined ? undefined : csr === 'true' || csr === '!0';
}

function importsOf(node: string): string[] {
  const list = /export const imports = (\[.*?\]);/s.exec(readFileSync(node, 'utf8'))?.[1] ?? '[]';
  return v.parse(v.array(v.string()), JSON.parse(list));
}

/** What a file of the server names in its HTML, and which of its own files it imports. */
interface Links {
  named: readonly string[];
  next: readonly string[];
}

/** Reads the links of files, each file once: most pages share most of theirs. */
function readOnce(): (file: string) => Links {
  const known = new Map<string, Links>();
  return (file) => {
    const links = known.get(file) ?? readLinks(file);
    known.set(file, links);
    return links;
  };
}

function readLinks(file: string): Links {
  if (!existsSync(file)) return { named: [], next: [] };
  const code = readFileSync(file, 'utf8');
  const named = [...code.matchAll(/["'`=]\/([\w./-]+\.js)\b/g)]
    .map(([, script = '']) => script)
    .filter((script) => script !== 'service-worker.js');
  const next = [...code.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+\.js)["']/g)].map(([, path = '']) => join(dirname(file), path));
  return { named, next };
}

/** Scripts that a node's components name in their HTML, found by following the server's own files. */
function scriptsNamed(file: string, linksOf: (file: string) => Links, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const { named, next } = linksOf(file);
  return [...named, ...next.flatMap((path) => scriptsNamed(path, linksOf, seen))];
}

/** Scripts with all that they import, as they lie in client/. */
function withImports(build: string, scripts: readonly string[]): Set<string> {
  const all = new Set(scripts);
  for (const script of all) {
    const path = join(build, 'client', script);
    if (!existsSync(path)) throw new Error(`${script} is named by a page and was not built`);
    for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      all.add(normalize(join(dirname(script), to)));
    }
  }
  return all;
}

/** What scripts fetch when they come to need it. The framework's own start fetches each page so, and is counted by the manifest instead. */
function fetchedBy(build: string, scripts: ReadonlySet<string>): string[] {
  return [...scripts].flatMap((script) =>
    [...readFileSync(join(build, 'client', script), 'utf8').matchAll(/import\s*\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(
      ([, to = '']) => normalize(join(dirname(script), to))
    )
  );
}

function size(path: string): number {
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
}
