import * as v from 'valibot';
import { query } from './rights.ts';
import { settingsOf } from './store/organisations.ts';

/** What the provider says of itself in the privacy notice, the accessibility statement and the help page; `null` where it has not said it yet. */
interface NoticeFacts {
  privacyContact: string | null;
  dataProtectionOfficer: string | null;
  accessibilityContact: string | null;
  /** A calendar day. */
  accessibilityAssessedOn: string | null;
  /** Whom one can turn to at the school itself: an office, so the page that shows it may be kept for offline. */
  schoolHelp: { who: string; phone: string } | null;
}

/** The provider's own facts for the public pages: anybody may read them. */
export const readNoticeFacts = query({
  action: 'organisation.read_notice_facts',
  input: v.object({}),
  async run({ db }): Promise<NoticeFacts> {
    const settings = await settingsOf(db);
    return {
      privacyContact: settings?.privacy_contact || null,
      dataProtectionOfficer: settings?.data_protection_officer || null,
      accessibilityContact: settings?.accessibility_contact || null,
      accessibilityAssessedOn: settings?.accessibility_assessed_on ?? null,
      schoolHelp: settings?.before_first_time ? { who: settings.before_first_time, phone: settings.before_first_time_phone } : null
    };
  }
});
