import type { Db } from '#platform/database/connection.ts';
import { houseZone } from '#platform/time/house-zone.ts';

/** What an administrator may change of the provider itself. */
export interface OrganisationValues {
  name: string;
  timeZone: string;
  unverifiedShare: number;
  privacyContact: string;
  dataProtectionOfficer: string;
  accessibilityContact: string;
  accessibilityAssessedOn: string | null;
  beforeFirstTime: string;
  beforeFirstTimePhone: string;
  ownEmail: boolean;
  ownErasure: boolean;
}

/** The provider as it is, with its host names; before it was set up, what the tables give by themselves. */
export async function organisationValues(
  db: Db,
  organisation: string
): Promise<OrganisationValues & { version: number; hostNames: string[] }> {
  const [own, settings, hosts] = await Promise.all([
    db.selectFrom('organisations').select('name').where('id', '=', organisation).executeTakeFirst(),
    db.selectFrom('organisation_settings').selectAll().executeTakeFirst(),
    db.selectFrom('organisation_hosts').select('host_name').where('organisation_id', '=', organisation).orderBy('host_name').execute()
  ]);
  return {
    name: own?.name ?? '',
    timeZone: settings?.time_zone ?? houseZone,
    unverifiedShare: settings?.unverified_share_percent ?? 33,
    privacyContact: settings?.privacy_contact ?? '',
    dataProtectionOfficer: settings?.data_protection_officer ?? '',
    accessibilityContact: settings?.accessibility_contact ?? '',
    accessibilityAssessedOn: settings?.accessibility_assessed_on ?? null,
    beforeFirstTime: settings?.before_first_time ?? '',
    beforeFirstTimePhone: settings?.before_first_time_phone ?? '',
    ownEmail: settings?.own_email_allowed ?? true,
    ownErasure: settings?.own_erasure_allowed ?? true,
    version: settings?.version ?? 1,
    hostNames: hosts.map(({ host_name: name }) => name)
  };
}

/** Saves what was filled in from `version`; false when somebody else has saved since. */
export async function saveOrganisationValues(db: Db, organisation: string, values: OrganisationValues, version: number): Promise<boolean> {
  const columns = {
    time_zone: values.timeZone,
    unverified_share_percent: values.unverifiedShare,
    privacy_contact: values.privacyContact,
    data_protection_officer: values.dataProtectionOfficer,
    accessibility_contact: values.accessibilityContact,
    accessibility_assessed_on: values.accessibilityAssessedOn,
    before_first_time: values.beforeFirstTime,
    before_first_time_phone: values.beforeFirstTimePhone,
    own_email_allowed: values.ownEmail,
    own_erasure_allowed: values.ownErasure,
    version: version + 1
  };
  const saved = await db
    .insertInto('organisation_settings')
    .values({ organisation_id: organisation, ...columns })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(columns).where('organisation_settings.version', '=', version))
    .returning('version')
    .executeTakeFirst();
  if (!saved) return false;
  await db.updateTable('organisations').set({ name: values.name }).where('id', '=', organisation).execute();
  return true;
}
