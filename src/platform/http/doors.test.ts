import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/ground.ts';
import { aSchool } from '../../../tests/school.ts';
import { readConfig } from '../config.ts';
import { doors } from './doors.ts';

onBothDatabases('doors', (ground) => {
  const find = (environment: Record<string, string>, header: string | undefined) =>
    doors(readConfig(environment), ground().system).find(header);

  test('our own names are doors, in this machine’s while we listen here alone; what is no host name is none', async () => {
    await aSchool(ground());
    expect(await find({}, 'koulu.localhost:3000')).toEqual({ scheme: 'http', host: 'koulu.localhost:3000' });
    expect(await find({ HOST: '0.0.0.0', ORIGIN: 'https://a.example' }, 'koulu.localhost')).toBeNull();
    for (const wrong of [undefined, '', 'a b', 'evil@koulu.localhost', 'koulu.localhost/evil', '.localhost:', 'evil.example'])
      expect([wrong, await find({}, wrong)]).toEqual([wrong, null]);
  });

  test('the public address is a door with its scheme and port, and so is what the table names', async () => {
    const origin = { HOST: '0.0.0.0', ORIGIN: 'https://koulu.example:8443' };
    expect(await find(origin, 'Koulu.example:8443')).toEqual({ scheme: 'https', host: 'koulu.example:8443' });
    expect(await find(origin, 'koulu.example')).toBeNull();
    const { organisation } = await aSchool(ground());
    const { rows } = await ground().admin.query<{ host_name: string }>(
      'select host_name from organisation_hosts where organisation_id = $1',
      [organisation]
    );
    const host = rows[0]?.host_name ?? '';
    expect(await find(origin, host)).toEqual({ scheme: 'https', host });
  });
});
