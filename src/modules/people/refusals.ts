/** Ways to say no at the door, each in one line. */
export type SignInRefusal =
  /** The link was used, is too old, was replaced by a newer one, or was opened in another browser than the one that asked. */
  | 'link_unusable'
  /** The provider knows who this is, the school does not: nobody imported them, and no rule gives a role. */
  | 'person_unknown'
  /** A return from a provider was used before. */
  | 'return_spent'
  /** The provider's answer did not pass, belongs to another browser, or came too late. */
  | 'return_refused';
