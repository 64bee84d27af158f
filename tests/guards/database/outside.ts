/** Tables that belong to no organisation, each with its reason; every other table is an organisation's and protected as one. */
export const outsideOrganisations: Readonly<Record<string, string>> = {
  organisations: 'Which providers there are: read to find out whose door a request came to.',
  organisation_hosts: 'Which host name is whose door: read before an organisation is known.',
  address_limits:
    'A whole school, or several, may stand behind one address: counted before anybody is known, as a hash whose key changes daily.',
  schema_migrations: 'What the schema has become: the owner’s own, and the application can’t read it.'
};

/** What the application may not do to a table, beside emptying it, each with its reason; everything else it may. */
export const withheld: Readonly<Record<string, { from: readonly string[]; reason: string }>> = {
  audit_log: { from: ['update', 'delete'], reason: 'What was done stays done: old lines go by a function of the owner’s alone.' },
  console_codes: {
    from: ['insert', 'update'],
    reason: 'Codes for the first or a locked-out administrator are made on the server’s console.'
  },
  organisations: { from: ['delete'], reason: 'A school is removed by whoever runs the server.' },
  session_plan_favourites: { from: ['update'], reason: 'There is nothing to change of it: it is made and taken away.' },
  session_plan_versions: { from: ['update'], reason: 'A version is never changed: what is written anew is a new one.' },
  schema_migrations: { from: ['select', 'insert', 'update', 'delete'], reason: 'The owner’s own.' }
};

/** Functions that run with their owner’s rights, each with its reason. */
export const ownersFunctions: Readonly<Record<string, string>> = {
  delete_audit_of_2_years_ago:
    'The one way for the application to delete from the audit: only what is older than two years, only of the set organisation.'
};

/** Schemas beside `public`, each with its reason. */
export const otherSchemas: Readonly<Record<string, string>> = {
  pgboss: 'The job queue’s own tables: ids only, kept apart from the organisations’ tables.'
};
