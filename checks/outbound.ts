import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { childrenOf } from './syntax.ts';
import { filesIn } from './tree.ts';

/** What can send something out of the house. */
const ways = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'undici',
  'axios',
  'got',
  'node-fetch',
  'ws',
  'nodemailer'
]);
const globals = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

/** Who may, each with its reason; everybody else asks the outbound guard. */
const may: readonly (readonly [path: RegExp, reason: string])[] = [
  [/^src\/platform\/outbound\.ts$/, 'the guard itself'],
  [/^src\/house\.ts$/, 'listens, and asks nobody'],
  [/^src\/platform\/http\/port\.ts$/, 'listens and stops again, to learn whether the port is free, and asks nobody'],
  [/^src\/platform\/database\//, 'the database: its address comes from the configuration'],
  [/^src\/modules\/messages\/server\/channels\//, 'mail goes to the one server that the configuration names'],
  [/^src\/service-worker\//, 'runs in the browser, and asks its own school'],
  [/^src\/modules\/groups\/ui\/contacts\/queue\.ts$/, 'runs in the browser, and asks its own school'],
  [/^src\/ui\/boot\/hold\.ts$/, 'runs in the browser, and asks its own school'],
  [/^src\/modules\/groups\/ui\/keep-draft\.ts$/, 'runs in the browser, and asks its own school'],
  [/^src\/modules\/groups\/ui\/plans\/own\/edit\.ts$/, 'runs in the browser, and asks for its own page'],
  [/^src\/modules\/people\/ui\/import\/look-again\.ts$/, 'runs in the browser, and asks for its own page'],
  [/^src\/modules\/scheduling\/ui\/host\/week\/follow-changes\.ts$/, 'runs in the browser, and asks for its own page']
];

/** Code of the server that sends requests past the outbound guard (OWASP ASVS 5.0, 1.3.6). A type is no request. */
export function waysOut(tree: string): Finding[] {
  const files = filesIn(tree, 'src').filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|\.d\.ts$/.test(path));
  return files
    .filter((path) => !may.some(([allowed]) => allowed.test(path)))
    .flatMap((path) => {
      const text = readFileSync(join(tree, path), 'utf8');
      const code = path.endsWith('.svelte')
        ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script ?? '').join('\n')
        : text;
      const source = ts.createSourceFile(path, code, ts.ScriptTarget.ESNext, true);
      return offencesIn(source).map((what) => ({ path, what: `${what} goes out past platform/outbound.ts` }));
    });
}

function offencesIn(node: ts.Node): string[] {
  const own = offenceOf(node);
  return [...(own ? [own] : []), ...childrenOf(node).flatMap(offencesIn)];
}

function offenceOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) return named(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return named(node.arguments[0]);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    // `fetch` in a load function is the framework's own and can leave the house as well.
    const called = node.expression.getText().replace(/^(globalThis|window|event)\./, '');
    return globals.has(called) ? called : undefined;
  }
  return undefined;
}

function named(module: ts.Node | undefined): string | undefined {
  if (!module || !ts.isStringLiteral(module)) return undefined;
  return ways.has(module.text.replace(/^node:/, '')) ? module.text : undefined;
}
