import type { Act } from '#platform/use-case/index.ts';

/** Whose an encounter is that waits in a browser, without saying who: somebody else who signs in there doesn't send it as theirs. */
export function ownerOf({ secrets }: Pick<Act, 'secrets'>, person: string): string {
  return secrets.keyed('contacts-owner', person).subarray(0, 16).toString('base64url');
}
