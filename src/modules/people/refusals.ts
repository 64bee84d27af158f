/** Ways to say no at the door, each in one line. */
export type SignInRefusal =
  /** The link was used, is too old, was replaced by a newer one, or was opened in another browser than the one that asked. */
  'link_unusable';
