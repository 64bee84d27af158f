import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { edits, shortcuts, wayIn, wholeFunctions } from './places.ts';

// Where guards stand in the sources, and how each is made to ask whether it is taken out. They are found by reading the syntax, so that a new one is
// drilled without a line anywhere; what reading can't find is an edit by its exact words (`places.ts`), which fails when the words have changed.

interface Piece {
  start: number;
  end: number;
  text: string;
}

interface Instrumented {
  /** What asks whether it is taken out, in the order of the file. */
  guards: string[];
  code: string;
}

/** Files that have guards, relative to the project's folder. */
export const guardedFiles = (): string[] =>
  [...new Set([...wayIn.flatMap((pattern) => globSync(pattern)), ...edits.map(({ file }) => file)])]
    .filter((file) => !/\.(test|builder)\.ts$/.test(file))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

/** All guards of the sources that are found here, by name. @throws when words of an edit do not stand where they are told to. */
export const sourceGuards = (): string[] => guardedFiles().flatMap((file) => instrument(file, readFileSync(file, 'utf8')).guards);

/** A source in which each guard asks whether it is taken out. */
export function instrument(file: string, source: string): Instrumented {
  const clauses = isWayIn(file) ? guardClauses(file, source) : [];
  const words = edits.filter((edit) => edit.file === file).flatMap((edit) => places(source, edit));
  const pieces = [...clauses.flatMap(({ pieces }) => pieces), ...words.map(({ piece }) => piece)].sort((a, b) => a.start - b.start);
  let code = '';
  let at = 0;
  for (const { start, end, text } of pieces) {
    if (start < at) throw new Error(`${file}: two edits of the drill at one place, before "${text}"`);
    code += source.slice(at, start) + text;
    at = end;
  }
  code += source.slice(at);
  const guards = [...clauses.map(({ guard }) => guard), ...words.flatMap(({ guard }) => guard ?? [])];
  return { guards, code: guards.length + words.length > 0 ? `import * as $drill from 'virtual:drill';\n${code}` : source };
}

const isWayIn = (file: string) => wayIn.some((pattern) => path.matchesGlob(file, pattern));

/** The places of an edit. @throws when its words stand there more or less often than it says. */
function places(source: string, { file, find, replace, times = 1, guard }: (typeof edits)[number]) {
  const starts: number[] = [];
  for (let start = source.indexOf(find); start >= 0; start = source.indexOf(find, start + 1)) starts.push(start);
  if (starts.length !== times)
    throw new Error(`${file}: the drill looks for "${find}" ${times} times, it stands there ${starts.length} times`);
  return starts.map((start, place) => ({
    piece: { start, end: start + find.length, text: replace },
    ...(guard && place === 0 ? { guard } : {})
  }));
}

/** Each `if` that leaves the way, passed over while it is taken out. */
function guardClauses(file: string, source: string): { guard: string; pieces: Piece[] }[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const whole = wholeFunctions[file] ?? [];
  const found: { guard: string; pieces: Piece[] }[] = [];
  const seen = new Map<string, number>();
  const look = (node: ts.Node, within: string): void => {
    // An act is called by its own name, not by its `run`.
    const inside = (ts.isMethodDeclaration(node) && within !== 'module' ? within : nameOf(node)) ?? within;
    if (ts.isIfStatement(node) && (whole.includes(inside) || leaves(node.thenStatement))) {
      const { expression } = node;
      const words = expression.getText(tree).replaceAll(/\s+/g, ' ');
      const name = `hook ${file.replace(/^src\//, '')}, ${inside}: ${words}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const guard = times > 1 ? `${name} (${times})` : name;
      if (!(guard in shortcuts)) {
        const [start, end] = [expression.getStart(tree), expression.getEnd()];
        found.push({
          guard,
          pieces: [
            { start, end: start, text: `!$drill.taken(${JSON.stringify(guard)}) && (` },
            { start: end, end, text: ')' }
          ]
        });
      }
    }
    ts.forEachChild(node, (child) => look(child, inside));
  };
  look(tree, 'module');
  return found;
}

/** The name that a function goes by, where it has one. */
function nameOf(node: ts.Node): string | undefined {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name) return node.name.getText();
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
    const { initializer } = node;
    if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) || ts.isCallExpression(initializer)) return node.name.text;
  }
  return undefined;
}

/** Whether what an `if` does ends the function, or the turn of a loop: it returns, throws, or calls what throws. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && leaves(last);
  }
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement)) return true;
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    ['error', 'redirect'].includes(statement.expression.expression.getText())
  );
}
