/** Ways to say no at the door, each in one line. */
export type SignInRefusal =
  /** The link was used, is too old, was replaced by a newer one, or was opened in another browser than the one that asked. */
  | 'link_unusable'
  /** The code from the console is unknown, was used, is too old, or was made for somebody who is no administrator any more. */
  | 'code_unusable'
  /** The code is for the first administrator, who must say their name. */
  | 'name_needed'
  /** The provider knows who this is, the school does not: nobody imported them, and no rule gives a role. */
  | 'person_unknown'
  /** A return from a provider was used before. */
  | 'return_spent'
  /** The provider's answer did not pass, belongs to another browser, or came too late. */
  | 'return_refused';

/** Ways to say no about passkeys, codes and ways back, each in one line. */
export type PasskeyRefusal =
  /** The device's answer does not hold: unknown, another site's or browser's, too late, used before, nobody verified, or a copy. */
  | 'passkey_refused'
  /** Who has a passkey uses it in this session before keys and codes are changed. */
  | 'passkey_first'
  /** One has as many passkeys as one may. */
  | 'passkeys_many'
  /** Codes stand in for a passkey, and there is none. */
  | 'passkey_needed'
  /** The code is unknown, was used, is too old, or is somebody's who may not come in. */
  | 'recovery_unusable'
  /** Who asked for a way back, or whom it is for, does not confirm it. */
  | 'need_another'
  /** Who became administrator today, or had the address changed by another this week, is no second person of a way back. */
  | 'new_administrator';

/** Every way in which people's administration says no, one line of meaning each; the words are in the texts. */
export const refusals = [
  'own_rights', // nobody changes what they may do themselves
  'last_admin', // somebody must stay administrator for good
  'nothing_to_change', // it is so already
  'place_gone', // the campus or group is not there
  'day_past', // a role begins today at the earliest
  'changed_meanwhile', // another has saved since the form was opened
  'email_taken', // another person has the address: then a link by e-mail would reach neither
  'name_taken', // another campus, or another group of the year, has the name
  'undo_over', // another's act, too old, or taken back already
  'changed_since', // what it made has been built upon
  'asked_already', // the same request is open
  'no_address', // the administrator has no e-mail address to send to
  'host_taken', // another school has the host name
  'set_up_already', // the school has been set up
  'groups_needed', // no group was chosen
  'columns_twice', // two columns of a file were said to mean the same
  'columns_needed', // a file of people needs a number and both names, one of places a campus or a group
  'import_faults', // a row of the file is wrong: then nothing of it is written
  'import_of_another', // who chose the file confirms it
  'import_looked_anew', // the file was looked at again since the page was opened
  'import_stale', // something has changed since the file was looked at
  'import_busy' // another was faster, or the file is being looked at
] as const;
