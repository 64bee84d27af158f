import type { Call } from '#platform/use-case/index.ts';

declare global {
  namespace App {
    interface Error {
      /** What happened, as a code; the page has the words. */
      message: string;
      /** Named in the log, so that somebody who asks for help can be helped. */
      request?: string;
    }
    interface PageData {
      /** A student's page with two columns from 64rem. */
      wide?: boolean;
    }
    interface Locals {
      /** What every use case of this request is called with. */
      call: Call;
      language: Call['language'];
      organisation: { id: string; slug: string; name: string; isExample: boolean; beingSetUp: boolean };
      signedIn: {
        id: string;
        givenName: string;
        familyName: string;
        roles: readonly string[];
        hasEmail: boolean;
        /** On a computer that others use too. */
        shared: boolean;
        /** A passkey is to be made or used before administration is open. */
        passkey: 'make' | 'use' | null;
      } | null;
      /** The session's secret as it came; only acts on the session itself need it. */
      sessionToken: string | null;
      /** Set when an error told that the database can't be reached: the answer is 503 then. */
      databaseIsAway?: boolean;
      /** The component page is shown in the example and in development only. */
      designPage: boolean;
    }
  }
}
