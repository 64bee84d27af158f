import type { MailChannel } from '#platform/mail.ts';
import type { System } from '#platform/use-case/index.ts';

/** The example's kept messages, or null where there are none to show: no example, or a way that really sends. */
export function exampleMail({ example, mail }: Pick<System, 'example' | 'mail'>): NonNullable<MailChannel['kept']> | null {
  return example && mail.kept ? mail.kept : null;
}
