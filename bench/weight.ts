import { builtPages } from '../checks/weight/built.ts';
import type { Result } from './result.ts';

/** Compressed JavaScript of each built page, the worker of the offline page apart: what a phone must fetch before a page is all that it is. */
export async function measure(): Promise<Result[]> {
  const pages = await builtPages('build');
  return pages.map((page): Result => {
    const most = page.id.startsWith('/(staff)') ? 60 : 10;
    const kilobytes = page.bytes / 1000;
    return {
      name: `script of ${page.id}`,
      figure: kilobytes,
      unit: 'kB',
      reference: `the limit, ${most} kB`,
      ratio: kilobytes / most,
      aim: `at most ${most} kB`,
      met: kilobytes <= most
    };
  });
}
