import type { Config } from '#platform/config.ts';
import type { OwnerTarget } from '#platform/database/migrate.ts';
import { beginSchool } from '#modules/people/server/index.ts';
import { loadExampleOnce } from './example/load.ts';

/**
 * What a start does for an installation without a school: the example school, where the configuration asks for it, or the beginning of its own.
 * @returns the code for its first administrator, while it has none; null otherwise.
 */
export async function schoolAtStart(config: Config, owner: OwnerTarget): Promise<string | null> {
  if (!config.example) return beginSchool(owner, Date.now());
  await loadExampleOnce(owner);
  return null;
}
