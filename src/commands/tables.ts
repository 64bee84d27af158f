import { execFileSync } from 'node:child_process';
import { appointmentStates, blockKinds, handOverReasons } from '#modules/scheduling/index.ts';
import { audiences, declineReasons, modalities, requestActs, requestStates } from '#modules/groups/index.ts';
import { contactKinds, helpedAnswers, keptWords, planLanguages, standardThemes } from '#modules/groups/index.ts';
import { roles, wayInChanges } from '#modules/people/index.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';

// Writes the tables' types from the migrated schema; with --verify only says whether they are up to date.
const union = (...values: string[]) => values.map((value) => `'${value}'`).join(' | ');
const modality = union('campus', 'video', 'phone');
const language = union('fi', 'fi-x-selko', 'sv', 'en');
const told = `${union('sent', 'no_address', 'no_channel', 'refused', 'outdated')} | null`;
const toldOfHours = `${union('sent', 'no_address', 'no_channel', 'refused')} | null`;
const declined = `${union(...declineReasons, 'withdrawn')} | null`;
const columns = {
  'support_requests.audience': union(...audiences),
  'support_requests.modality': union(...modalities),
  'support_requests.state': `Generated<${union(...requestStates)}>`,
  'support_requests.decline_reason': declined,
  'support_request_events.act': union('ask', ...requestActs),
  'support_request_events.reason': declined,
  'contacts.kind': union(...contactKinds),
  'session_plan_versions.language': union(...planLanguages),
  'session_plan_drafts.language': union(...planLanguages),
  'contacts.themes': `Generated<(${union(...standardThemes)})[]>`,
  'appointments.state': union(...appointmentStates),
  'appointments.modality': modality,
  'appointments.language': language,
  'appointments.cancelled_by': `${union('booker', 'host')} | null`,
  'appointments.cancel_reason': `${union('host_ill', 'host_absent', 'moved_by_school', 'doubtful', 'booker')} | null`,
  'appointments.hand_over_reason': `${union(...handOverReasons)} | null`,
  'claims.kind': union('core', 'padded'),
  'claims.held_for': `${union('form', 'offer', 'freed')} | null`,
  'waiting.language': language,
  'waiting.modalities': `Generated<(${modality})[]>`,
  'waiting.dayparts': `Generated<(${union('morning', 'midday', 'afternoon')})[]>`,
  'waiting.state': `Generated<${union('waiting', 'paused', 'closed')}>`,
  'waiting.closed_as': `${union('booked', 'left', 'date', 'missed')} | null`,
  'waiting.told': told,
  'waiting_offers.modality': modality,
  'waiting_offers.outcome': `${union('accepted', 'declined', 'missed', 'withdrawn')} | null`,
  'waiting_offers.told': told,
  'blocks.kind': union(...blockKinds),
  'blocks.modality': `${modality} | null`,
  'claims.period': 'ColumnType<string, never, never>',
  'host_hours.kind': `Generated<${union('open', 'break')}>`,
  'hours_template_rows.kind': union('open', 'break'),
  'hours_template_rows.modalities': `Generated<(${modality})[]>`,
  'hours_push_hosts.told': toldOfHours,
  'hours_push_hosts.told_back': toldOfHours,
  'school_days.kind': union('term', 'break', 'closing'),
  'host_hours.modalities': `(${modality})[]`,
  'services.reminder_hours': 'Generated<number[]>',
  'services.modalities': `(${modality})[]`,
  'services.status': union('draft', 'published', 'paused', 'retired'),
  'services.audience': union('students', 'staff', 'tutors', 'all'),
  'service_texts.language': language,
  'persons.language': language,
  'hosts.kind': union('professional', 'tutor'),
  'role_assignments.role': union(...roles),
  'role_assignments.scope': union('organisation', 'campus', 'group'),
  'message_deliveries.kind': union('confirmation', 'change', 'cancellation', 'reminder'),
  'message_deliveries.recipient': union('booker', 'host'),
  'message_deliveries.outcome': union('sent', 'outdated', 'no_address', 'no_channel', 'refused'),
  'people_changes.kind': union(
    'role_given',
    'role_ended',
    'moved',
    'disabled',
    'enabled',
    'year_prepared',
    'left',
    'let_in',
    'imported',
    ...wayInChanges
  ),
  'people_change_items.what': union('given', 'ended', 'moved', 'disabled', 'enabled', 'group_made', 'let_in', ...wayInChanges),
  'people_imports.state': union('columns', 'checking', 'ready', 'writing', 'reversing', 'done', 'undoing', 'undone', 'failed'),
  'people_import_acts.what': union('campus', 'group', 'added', 'changed', 'given', 'ended', 'moved'),
  'people_change_items.told': told,
  'organisation_settings.mail_try_outcome': `${union('waiting', 'sent', 'refused', 'no_channel', 'not_taken')} | null`,
  'person_requests.kind': union('name', 'erasure'),
  'availability_samples.cut': union('whole', 'campus', 'modality', 'language'),
  'sessions.came_by': union('other', 'passkey', 'way_back'),
  'feedback.topic': union('accessibility', 'other'),
  'group_sessions.state': `Generated<${union('planned', 'held', 'cancelled')}>`,
  'group_sessions.cancel_reason': `${union('leader_ill', 'leader_away', 'group_away', 'not_needed', 'mistake')} | null`,
  'group_session_messages.outcome': union('sent', 'no_address', 'no_channel', 'refused'),
  'group_session_notes.themes': `Generated<(${union(...standardThemes)})[]>`,
  'group_session_notes.kept_words': `Generated<(${union(...keptWords)})[]>`,
  'support_requests.kept_words': `Generated<(${union(...keptWords)})[]>`,
  'support_answers.helped': union(...helpedAnswers),
  'support_follow_up_messages.outcome': union('sent', 'no_address', 'no_channel', 'refused'),
  'teaching_groups.programme_type': union('vocational_qualification', 'opistovuosi', 'tuva', 'telma')
};

const embedded = await startEmbedded(null);
try {
  await migrate(embedded);
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect',
      'postgres',
      '--url',
      `postgres://postgres@localhost/postgres?host=${encodeURIComponent(embedded.socketFolder)}`,
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--exclude-pattern',
      '*schema_migrations',
      '--date-parser',
      'string',
      '--overrides',
      JSON.stringify({ columns }),
      '--out-file',
      'src/platform/database/tables.ts',
      ...process.argv.slice(2)
    ],
    { stdio: 'inherit' }
  );
} finally {
  await embedded.close();
}
