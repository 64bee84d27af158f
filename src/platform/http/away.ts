import { isConnectionLost } from '../database/database.ts';

/** Seconds after which a browser may come back when the database does not answer. */
export const awaySeconds = 30;

const unreachable = new Set(['ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', '53300']);

/** Whether an error means that the database can't be reached now, so that a later try may well succeed. Its causes are looked at as well. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A file that is not there has the code of a socket that is not: only the latter was being connected to.
  const connecting = 'syscall' in error && error.syscall === 'connect';
  if (isConnectionLost(error) || (unreachable.has(code) && (code !== 'ENOENT' || connecting))) return true;
  return error.cause !== undefined && databaseIsAway(error.cause);
}
