import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { KeptMail } from '#platform/mail.ts';

const Note = v.object({
  at: v.number(),
  to: v.string(),
  subject: v.string(),
  text: v.string(),
  language: v.string(),
  ics: v.nullable(v.string())
});

/** What is kept beside a message for its page. */
export type MailNote = v.InferOutput<typeof Note>;

const kept = /^(\d{8}T\d{9}-[\w-]{1,24})\.json$/;

export function mailFolder(dataDir: string): string {
  return path.join(dataDir, 'mail');
}

/** The example's messages, the newest first, at most `limit`. */
export async function listMail(dataDir: string, limit = 50): Promise<KeptMail[]> {
  const files = await readdir(mailFolder(dataDir)).catch(absent<string[]>([]));
  const names = files
    .flatMap((file) => kept.exec(file)?.[1] ?? [])
    .sort()
    .reverse();
  const read = await Promise.all(names.slice(0, limit).map((name) => readMail(dataDir, name)));
  return read.filter((mail) => mail !== null);
}

/** One of the example's messages by its name, or null when there is none of that name. */
export async function readMail(dataDir: string, name: string): Promise<KeptMail | null> {
  // The name comes from an address: only what we ourselves give as names is looked for.
  if (!kept.test(`${name}.json`)) return null;
  const text = await readFile(path.join(mailFolder(dataDir), `${name}.json`), 'utf8').catch(absent(null));
  return text === null ? null : { name, ...v.parse(Note, JSON.parse(text)) };
}

function absent<T>(instead: T) {
  return (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
