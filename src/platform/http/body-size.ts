import type { IncomingMessage } from 'node:http';

/** The most that a form may hold: nobody writes more. */
const mostForm = 512 * 1024;
/** The most that is read of any request: a file of 5 MB, and what a form adds around it. The framework counts it as it comes, declared or not. */
export const mostBody = 5 * 2 ** 20 + mostForm;
/** Where a file can be sent. */
const filesAt: ReadonlySet<string> = new Set(['/people/import']);

/** Whether a request announces more than is read at its address. */
export function tooLong({ headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>): boolean {
  const most = filesAt.has(url.split('?')[0] ?? '') ? mostBody : mostForm;
  return Number(headers['content-length'] ?? 0) > most;
}
