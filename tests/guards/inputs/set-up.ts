import { newRandomId } from '#platform/ids.ts';
import { hashOfCode, newCode } from '#modules/people/server/set-up/code.ts';
import { inOrganisation } from '../../school.ts';
import type { Side } from '../world.ts';
import { everyone, system, withoutObject, type Builder } from './builder.ts';

const admin = { admin: 'organisation' } as const;

/** A code for the school's administrator, as the console makes it: the application can't. */
export async function aCode({ ground, organisation, actor }: Side): Promise<string> {
  const code = newCode();
  await inOrganisation(ground.owner, organisation, () =>
    ground.owner.query("insert into console_codes (organisation_id, code_hash, person_id, good_until) values ($1, $2, $3, '2039-01-01')", [
      organisation,
      hashOfCode(code),
      actor('admin').person
    ])
  );
  return code;
}

/** How the sweep calls the set-up and the code from the console. */
export const setUpInputs: Record<string, Builder> = {
  'session.open_by_code': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { code: await aCode(side) } }),
    nobodys: async () => ({ input: { code: newCode() } })
  },
  'console_code.forget_old': withoutObject(system),
  'set_up.read': withoutObject(admin),
  'set_up.try_mail': withoutObject(admin),
  'set_up.prepare_mail_try': {
    may: system,
    own: async (side) => ({ input: { person: side.student } }),
    nobodys: async () => ({ input: { person: newRandomId() } })
  },
  'set_up.note_mail_try': { may: system, own: async () => ({ input: { outcome: 'not_taken', code: 'EAUTH 535' } }) },
  'set_up.finish': {
    may: admin,
    async own({ ground, organisation }, role) {
      // Who may not leaves the school as it is: until its set-up is done a school has no other page.
      if (role === 'admin') await ground.admin.query('update organisations set being_set_up = true where id = $1', [organisation]);
      return { input: { name: 'Koeopisto', host: `${newRandomId()}.localhost`, campuses: `Kampus ${newRandomId()}` } };
    }
  }
};
