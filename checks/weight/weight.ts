import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { builtPages } from './built.ts';

const kB = 1000;
const staff = /^\/(\(staff\)|\(screen\)|_design)(\/|$)/;
const mostForStudents = 10 * kB;
const mostForStaff = 60 * kB;

/** Pages that carry more script than a phone, or an office, is asked to load; and the framework's code where it has no place. */
export async function weight(tree: string): Promise<Finding[]> {
  const pages = await builtPages(join(tree, 'build'));
  return pages.flatMap(({ id, hydrates, bytes, laterBytes }) => {
    const most = staff.test(id) ? mostForStaff : mostForStudents;
    return [
      ...(hydrates && !staff.test(id)
        ? [{ path: id, what: 'a student’s or visitor’s page starts the framework in the browser: `export const csr = false`' }]
        : []),
      ...(bytes > most ? [{ path: id, what: `${bytes} bytes of script (Brotli); the most is ${most}` }] : []),
      // Nobody waits for it to read the page, but a telephone pays for it all the same.
      ...(laterBytes > most ? [{ path: id, what: `${laterBytes} bytes of script fetched later (Brotli); the most is ${most}` }] : [])
    ];
  });
}
