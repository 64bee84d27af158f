import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { childrenOf } from './syntax.ts';
import { filesIn } from './tree.ts';

/** What takes a connection of its own, by the name under which it is called. */
const connecting = new Set(['act', 'statement']);
const connections = new Set(['Database', 'Pool', 'Client']);
const makers = new Set(['useCase', 'query', 'openAct']);

/**
 * Code inside an open transaction that asks for a second connection. Embedded there is only one, and it would wait for itself for ever.
 * Inside a transaction is: a function that is handed `db`, and the one that `.act(…)` is given. A second connection is: another `.act(…)`,
 * a `.statement(…)`, a new client or pool, and every use case and query, since each opens its own.
 */
export function secondConnections(tree: string): Finding[] {
  const files = filesIn(tree, 'src').filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$/.test(path));
  const sources = files.map((path) => ts.createSourceFile(path, readFileSync(join(tree, path), 'utf8'), ts.ScriptTarget.ESNext, true));
  const useCases = new Set(sources.flatMap(useCasesOf));
  return sources.flatMap((source) => {
    const callable = new Set([...useCasesOf(source), ...importedUseCases(source, useCases)]);
    return transactionsIn(source).flatMap((body) => offencesIn(body, callable, source));
  });
}

/** Names of use cases and queries that a file makes. */
function useCasesOf(source: ts.SourceFile): string[] {
  const made = source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  return made.flatMap(({ name, initializer }) =>
    initializer && ts.isCallExpression(initializer) && makers.has(initializer.expression.getText()) ? [name.getText()] : []
  );
}

/** Names under which a file knows use cases of others; a store's function of the same name is none. */
function importedUseCases(source: ts.SourceFile, useCases: ReadonlySet<string>): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const bindings = importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || moduleSpecifier.getText().includes('/store/')) return [];
    return bindings.elements.filter(({ name, propertyName }) => useCases.has((propertyName ?? name).text)).map(({ name }) => name.text);
  });
}

/** The outermost functions that run inside a transaction. */
function transactionsIn(node: ts.Node): ts.Node[] {
  if (ts.isFunctionLike(node) && 'body' in node && runsInside(node)) return [node];
  return childrenOf(node).flatMap(transactionsIn);
}

function runsInside(node: ts.SignatureDeclaration): boolean {
  const handed = node.parameters.some(({ name }) =>
    ts.isObjectBindingPattern(name)
      ? name.elements.some((element) => (element.propertyName ?? element.name).getText() === 'db')
      : name.getText() === 'db'
  );
  const { parent } = node;
  return (
    handed || (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'act')
  );
}

function offencesIn(node: ts.Node, useCases: ReadonlySet<string>, source: ts.SourceFile): Finding[] {
  const offence = offenceOf(node, useCases);
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const found = offence
    ? [{ path: `${source.fileName}:${line}`, what: `${offence} inside an open transaction: do the two one after the other` }]
    : [];
  return [...found, ...childrenOf(node).flatMap((child) => offencesIn(child, useCases, source))];
}

function offenceOf(node: ts.Node, useCases: ReadonlySet<string>): string | undefined {
  if (ts.isNewExpression(node)) {
    const name = node.expression.getText().split('.').at(-1) ?? '';
    return connections.has(name) ? `new ${name}` : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) return connecting.has(expression.name.text) ? expression.getText() : undefined;
  return useCases.has(expression.getText()) ? `the use case ${expression.getText()}` : undefined;
}
