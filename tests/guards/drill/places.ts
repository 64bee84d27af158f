// Where the drill looks for guards in the sources, and what reading the syntax can't find.

/** Every request goes through these files, and whoever comes in comes in by them: each `if` in them that leaves the way is a guard. */
export const wayIn = [
  'src/hooks.server.ts',
  'src/house.ts',
  'src/platform/http/*.ts',
  'src/platform/use-case/*.ts',
  'src/platform/outbound.ts',
  'src/modules/people/server/organisation-for.ts',
  'src/modules/people/server/sign-in/**/*.ts',
  'src/modules/people/server/providers/*.ts',
  'src/modules/people/server/set-up/*.ts'
];

/** In these functions every `if` counts, also one that only does something on the way, such as setting a header. */
export const wholeFunctions: Readonly<Record<string, readonly string[]>> = {
  'src/hooks.server.ts': ['handle', 'letIn', 'answerFormsWithPages'],
  'src/house.ts': ['admit']
};

/** What looks like a guard and guards nothing, each with its reason: without it the same is done. */
export const shortcuts: Readonly<Record<string, string>> = {
  'hook house.ts, stop: stopping': 'a second signal finds the ending under way',
  'hook platform/outbound.ts, bodyOf: !Buffer.isBuffer(piece)': 'a type is narrowed: an answer comes in buffers alone',
  'hook platform/use-case/limits.ts, countTry: counted.length === 0': 'an empty transaction is saved',
  'hook platform/use-case/use-case.ts, call: !doneBefore && !afterRefusal': 'an empty transaction is saved',
  'hook modules/people/server/sign-in/own-sessions.ts, listOwnSessions: !scope.own': 'without a person the query finds nothing either',
  'hook modules/people/server/sign-in/ways.ts, listOwnWays: !person': 'without a person the query finds nothing either'
};

/** A place by its exact words. */
export interface Edit {
  file: string;
  find: string;
  replace: string;
  /** How often the words stand there. */
  times?: number;
  /** The guard that it is; none where each entry of a list is one, which is enumerated from the list. */
  guard?: string;
}

const cookies = 'src/platform/http/cookies.ts';
const useCases = 'src/platform/use-case/use-case.ts';
const browser = 'src/modules/people/server/sign-in/browser.ts';

/** A guard that is a condition: true, or passed over. */
const unless = (file: string, guard: string, find: string, replace: (kept: string) => string): Edit => ({
  file,
  find,
  replace: replace(`!$drill.taken(${JSON.stringify(guard)})`),
  guard
});

export const edits: readonly Edit[] = [
  // Lists: rows of rights, fresh proofs and limits of acts, headers, the pages' policy.
  {
    file: useCases,
    find: 'const row = rights[spec.action];',
    replace: 'const row = $drill.openedRow(rights[spec.action], spec.action);',
    times: 2
  },
  { file: useCases, find: 'admit(context, row, spec,', replace: 'admit(context, row, $drill.looserSpec(spec),', times: 2 },
  {
    file: 'src/platform/http/headers/security-headers.ts',
    find: 'return headers;',
    replace: 'return $drill.remaining(headers, ([name]) => `header ${name}`);'
  },
  {
    file: 'src/platform/http/headers/security-headers.ts',
    find: 'return bare;',
    replace: 'return $drill.remaining(bare, ([name]) => `header at the door: ${name}`);'
  },
  {
    file: 'src/hooks.server.ts',
    find: 'response = await letIn(input);',
    replace: 'response = await letIn(input); $drill.loosenPolicy(response.headers);'
  },

  // Conditions that are no `if`.
  unless(
    'src/platform/use-case/rights.ts',
    'hook a withheld role reaches no more than a visitor',
    'grant.withheld && held',
    (kept) => `${kept} && grant.withheld && held`
  ),
  unless(
    'src/modules/people/server/sign-in/sessions.ts',
    'hook administration is withheld without the passkey that the school asks for',
    "grant.role === 'admin' ?",
    (kept) => `${kept} && grant.role === 'admin' ?`
  ),
  unless(
    'src/house.ts',
    'hook the scheme is our own word',
    "request.headers['x-rinnalla-scheme'] = door.scheme;",
    (kept) => `if (${kept}) request.headers['x-rinnalla-scheme'] = door.scheme;`
  ),
  unless(
    'src/house.ts',
    'hook the host is our own word',
    "request.headers['x-rinnalla-host'] = door.host;",
    (kept) => `if (${kept}) request.headers['x-rinnalla-host'] = door.host;`
  ),
  unless(browser, 'hook a fresh proof is over in time', 'proven: until > now', (kept) => `proven: !(${kept}) || until > now`),
  unless(
    browser,
    'hook a note in the browser is of this session',
    "hash === hashOf(token).toString('base64url') ?",
    (kept) => `!(${kept}) || hash === hashOf(token).toString('base64url') ?`
  ),
  unless(
    useCases,
    'hook an act leaves an audit line',
    'act.settle(writeAudit(act, person,',
    (kept) => `if (${kept}) act.settle(writeAudit(act, person,`
  ),
  unless(
    useCases,
    'hook a sensitive read leaves an audit line',
    'if (object !== undefined) {',
    (kept) => `if (${kept} && object !== undefined) {`
  ),

  // A cookie's promises.
  unless(cookies, 'header cookie: HttpOnly', 'httpOnly: true', (kept) => `httpOnly: ${kept}`),
  unless(cookies, 'header cookie: SameSite', "sameSite: 'lax'", (kept) => `sameSite: ${kept} ? 'lax' : 'none'`),
  unless(cookies, 'header cookie: Secure', "secure: url.protocol === 'https:'", (kept) => `secure: ${kept} && url.protocol === 'https:'`),
  unless(cookies, 'header cookie: Path', "path: '/'", (kept) => `path: ${kept} ? '/' : '/sign-in'`),
  unless(
    cookies,
    'header cookie: __Host-',
    "return url.protocol === 'https:' ?",
    (kept) => `return ${kept} && url.protocol === 'https:' ?`
  ),

  // Where tests open their houses: the drill takes constraints and policies out of the last one.
  { file: 'tests/ground.ts', find: 'await queue.open();', replace: 'await queue.open(); $drill.opened({ kind, admin: base.admin });' }
];
