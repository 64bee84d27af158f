import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { OrganisationForm } from '../../../administration/forms.ts';
import { query, useCase } from '../../rights.ts';
import { organisationValues, saveOrganisationValues } from '../../store/administration/settings.ts';

/** The provider's own settings with its host names, which only whoever runs the server changes. */
export const readOrganisation = query({
  action: 'organisation.read_settings',
  input: v.object({}),
  run: ({ db, actor }) => organisationValues(db, actor.organisation)
});

/** Saves the provider's settings. Refuses `changed_meanwhile` when another administrator has saved since the form was opened, and says what stands now. */
export const saveOrganisation = useCase({
  action: 'organisation.save_settings',
  input: OrganisationForm,
  async run({ db, actor }, { version, ...values }) {
    return (await saveOrganisationValues(db, actor.organisation, values, version)) ? null : refuse('changed_meanwhile');
  },
  afterRefusal: ({ db, actor }) => organisationValues(db, actor.organisation)
});
