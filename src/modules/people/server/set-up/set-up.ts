import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { SetUpForm } from '../../set-up-forms.ts';
import { slugOf } from '../administration/places/slug.ts';
import { query, useCase } from '../rights.ts';
import { campusNames, insertCampus } from '../store/administration/places.ts';
import { personById } from '../store/administration/people.ts';
import { organisationValues } from '../store/administration/settings.ts';
import { settingsOf } from '../store/organisations.ts';
import { providers } from '../store/providers.ts';
import { closeSetUp, exampleBeside, insertHostName } from '../store/set-up.ts';

/**
 * Sets a school up, once. Its host name is given here alone, by who holds the code from the server's console; later they are rows that whoever runs the
 * server writes, so that no administrator can take another school's. Refuses `set_up_already`, `host_taken`, `name_taken`.
 */
export const finishSetUp = useCase({
  action: 'set_up.finish',
  input: SetUpForm,
  refusals: { organisation_hosts_pkey: 'host_taken', campuses_organisation_id_slug_key: 'name_taken' },
  async run({ db, actor: { organisation }, now }, { name, host, campuses }) {
    if (!(await closeSetUp(db, organisation, name))) return refuse('set_up_already');
    await insertHostName(db, organisation, host);
    // Step-free is said of a campus only by somebody who has looked.
    const plain = { address: '', stepFree: false, timeZone: houseZone };
    await Promise.all(
      campuses.map((campus) => insertCampus(db, organisation, newTimedId(now), slugOf(campus), { ...plain, name: campus }))
    );
    return null;
  }
});

/** What is set up of a school and what is not, for the list of first steps. */
export const readSetUp = query({
  action: 'set_up.read',
  input: v.object({}),
  async run({ db, actor, canSendMail }) {
    const [values, campuses, settings, all, person, example] = await Promise.all([
      organisationValues(db, actor.organisation),
      campusNames(db),
      settingsOf(db),
      providers(db),
      personById(db, actor.person ?? ''),
      exampleBeside(db, actor.organisation)
    ]);
    return {
      name: values.name,
      hostNames: values.hostNames,
      contacts: values.privacyContact !== '' && values.accessibilityContact !== '',
      campuses: campuses.map(({ name }) => name),
      link: canSendMail && (settings?.link_sign_in ?? false),
      providers: all.flatMap(({ name, isOpen }) => (isOpen ? [name] : [])),
      canSendMail,
      ownEmail: person?.email ?? null,
      mailTry: settings?.mail_try_outcome
        ? { outcome: settings.mail_try_outcome, code: settings.mail_try_code, at: settings.mail_tried_at?.getTime() ?? 0 }
        : null,
      example
    };
  }
});
