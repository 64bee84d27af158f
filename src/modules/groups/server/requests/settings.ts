import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { SupportSettingsForm, ThemeForm } from '../../requests/settings-forms.ts';
import { standardThemes } from '../../themes.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { query, useCase } from '../rights.ts';
import { insertTheme, ownThemes, supportSettings, updateTheme, writeSupportSettings } from './store/settings.ts';

/** What the school has decided of asking for support: the limit of waiting, and the themes. */
export const readSupportSettings = query({
  action: 'support.read_settings',
  input: v.object({}),
  async run({ db }) {
    const [{ limit, hidden }, own] = await Promise.all([supportSettings(db), ownThemes(db)]);
    return { limit, hidden, own };
  }
});

/** Writes the limit of waiting and which of the product's themes are offered. Requests keep the themes that they were asked with. */
export const saveSupportSettings = useCase({
  action: 'support.save_settings',
  input: SupportSettingsForm,
  async run({ db, actor }, { limit, offered }) {
    await writeSupportSettings(db, actor.organisation, { limit, hidden: standardThemes.filter((theme) => !offered.includes(theme)) });
    return null;
  }
});

/** Adds a theme of the school's own, or gives one other names and says whether it is offered. None is removed: requests name it. */
export const saveSupportTheme = useCase({
  action: 'support.save_theme',
  input: ThemeForm,
  refusals: { support_themes_name_once: 'name_taken' } satisfies Record<string, GroupsRefusal>,
  async run({ db, actor, now }, { id: given, ...theme }) {
    const id = given ?? newTimedId(now);
    if (given === null) await insertTheme(db, actor.organisation, { id, ...theme });
    else if (!(await updateTheme(db, { id, ...theme }))) return refuse('not_found');
    return { id };
  },
  auditObject: ({ id }) => id
});
