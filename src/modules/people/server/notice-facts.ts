import * as v from 'valibot';
import { query } from './rights.ts';
import { settingsOf } from './store/organisations.ts';

/** What the provider says of itself in the privacy notice and the accessibility statement; `null` where it has not said it yet. */
interface NoticeFacts {
  privacyContact: string | null;
  dataProtectionOfficer: string | null;
  accessibilityContact: string | null;
  /** A calendar day. */
  accessibilityAssessedOn: string | null;
}

/** The provider's own facts for the public notices: anybody may read them. */
export const readNoticeFacts = query({
  action: 'organisation.read_notice_facts',
  input: v.object({}),
  async run({ db }): Promise<NoticeFacts> {
    const settings = await settingsOf(db);
    return {
      privacyContact: settings?.privacy_contact || null,
      dataProtectionOfficer: settings?.data_protection_officer || null,
      accessibilityContact: settings?.accessibility_contact || null,
      accessibilityAssessedOn: settings?.accessibility_assessed_on ?? null
    };
  }
});
