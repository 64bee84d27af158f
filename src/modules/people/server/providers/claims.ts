import type { Claims } from '../../provider-rules.ts';

/**
 * What a provider has said of somebody, after everything about it was checked. An act takes nothing else for it: a form can't be one, so that nobody says
 * of themselves who they are.
 */
export class ProvenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly all: Claims;
  constructor(issuer: string, subject: string, all: Claims) {
    this.issuer = issuer;
    this.subject = subject;
    this.all = all;
  }
}
