import path from 'node:path';
import pg from 'pg';
import { roles } from '#modules/people/roles.ts';
import { contentPolicy } from '#platform/http/headers/content-policy.ts';
import { doorHeaders, securityHeaders } from '#platform/http/headers/security-headers.ts';
import { everyUseCase } from '#platform/use-case/index.ts';
import { migrate } from '#platform/database/migrate.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { databaseGuards, databaseLeftOut } from './database.ts';
import { sourceGuards } from './instrument.ts';
import { shortcuts } from './places.ts';

// Every guard of the house, enumerated from where it stands: the tables of rights, the acts, the lists of headers, the syntax of the way in, the
// database's own catalogue.

const everyRole = ['visitor', ...roles, 'system'];

/** Rights, proofs, limits: of each act, who may not, and who may no further. */
async function ofActs(): Promise<string[]> {
  await import(path.resolve('src/application.ts'));
  return [...everyUseCase.values()].flatMap(({ action, row, fresh, limits }) => [
    ...everyRole.filter((role) => row[role] !== 'organisation').map((role) => `right ${action}: ${role}`),
    ...(fresh ? [`proof ${action}`] : []),
    ...limits.map(({ name }) => `limit ${action}: ${name}`)
  ]);
}

const ofAnswers = (): string[] => [
  ...securityHeaders('https').map(([name]) => `header ${name}`),
  ...doorHeaders().map(([name]) => `header at the door: ${name}`),
  ...Object.keys(contentPolicy).map((directive) => `csp ${directive}`)
];

/** From a database that is made for it and migrated. */
async function ofDatabase(): Promise<{ guards: string[]; leftOut: string[] }> {
  const server = await startPostgres();
  try {
    const { ownerUrl } = await server.createDatabase('rinnalla_drill');
    await migrate({ url: ownerUrl }, { login: decodeURIComponent(new URL(server.appUrl.replace(/@[^/]*\//, '@localhost/')).username) });
    const admin = new pg.Client({ connectionString: ownerUrl });
    await admin.connect();
    try {
      const guards = (await databaseGuards(admin)).map(({ id }) => id);
      return { guards, leftOut: (await databaseLeftOut(admin)).map(({ reason, n }) => `${n} ${reason}`) };
    } finally {
      await admin.end();
    }
  } finally {
    await server.stop();
  }
}

/** All guards by name, and what is left alone, with its reason. */
export async function everyGuard(): Promise<{ guards: string[]; leftOut: string[] }> {
  const database = await ofDatabase();
  return {
    guards: [...(await ofActs()), ...ofAnswers(), ...sourceGuards(), ...database.guards],
    leftOut: [...database.leftOut, ...Object.entries(shortcuts).map(([place, reason]) => `1 ${place}: ${reason}`)]
  };
}
