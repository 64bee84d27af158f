const hosts = { professional: 'own', tutor: 'own' } as const;

/** Who meets people tallies their own encounters, and sees their own figures. */
export const contactRights = {
  'contact.read_own': hosts,
  'contact.tally': hosts,
  'contact.correct': hosts,
  'contact.remove': hosts,
  'contact.delete_old': { system: 'organisation' }
} as const;
