import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../operator-error.ts';

/** The place that was given for the data can't be used; the message names the variable and what to do. */
export class DatabaseUnusable extends OperatorError {
  override name = 'DatabaseUnusable';
}

/** What the system, and PostgreSQL (its manual, appendix A), say when there is nobody at an address, or nobody who lets us in. */
const nobodyThere = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const notLetIn = new Set(['28P01', '28000', '3D000']);

/**
 * Makes a folder with all that leads to it, each step by itself: Node's own way through missing folders never ends where none can be made (`/proc`).
 * @throws DatabaseUnusable
 */
export function makeDataFolder(dataDir: string): void {
  const whole = path.resolve(dataDir);
  try {
    for (const folder of stepsTo(whole)) {
      try {
        mkdirSync(folder, { mode: 0o700 });
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
    // A file of that name would have passed for a folder.
    mkdirSync(path.join(whole, '.'), { recursive: true });
  } catch (error) {
    throw new DatabaseUnusable(
      `DATA_DIR is ${dataDir}, where no folder can be made (${codeOf(error)}). Set it to a folder that may be written.`
    );
  }
}

function stepsTo(whole: string): string[] {
  const above = path.dirname(whole);
  return above === whole ? [] : [...stepsTo(above), whole];
}

/** What a failed first connection means, said with the variable's name but not its value, which holds a password; any other error as it is. */
export function whyUnusable(error: unknown, variable: string): unknown {
  const code = codeOf(error);
  if (nobodyThere.has(code))
    return new DatabaseUnusable(`${variable}: no PostgreSQL answers there (${code}). Start it, or correct the address.`);
  if (notLetIn.has(code))
    return new DatabaseUnusable(`${variable}: PostgreSQL lets nobody in by it (${code}). Check user, password and database.`);
  return error;
}

function codeOf(error: unknown): string {
  const told: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return told instanceof Error && 'code' in told && typeof told.code === 'string' ? told.code : '';
}
