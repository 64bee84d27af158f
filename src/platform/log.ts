import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/**
 * Structured log. An error is logged by its kind, code and stack frames only: a database's message, detail and parameters can hold what a person
 * typed, and a stack's first line repeats the message.
 */
export function createLog(level: Config['logLevel']): Log {
  return pino({
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError, err: describeError }
  });
}

interface LoggedError {
  kind: string;
  code?: string;
  constraint?: string;
  frames: string[];
  cause?: LoggedError;
}

/** What may be said of an error in a log: no message, since messages quote input. */
export function describeError(error: unknown): LoggedError | { kind: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  // The stack repeats the message, whose lines may look like frames.
  const { stack = '', message } = error;
  const told = stack.indexOf(message);
  const frames = (told < 0 ? '' : stack.slice(told + message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
  const described: LoggedError = { kind: error.name, frames };
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{2,40}$/.test(error.code)) described.code = error.code;
  if ('constraint' in error && typeof error.constraint === 'string') described.constraint = error.constraint;
  if (error.cause instanceof Error) {
    const cause = describeError(error.cause);
    if ('frames' in cause) described.cause = cause;
  }
  return described;
}
