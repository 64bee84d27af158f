import { beforeEach, expect, test } from 'vitest';
import { runJobNow } from '#platform/jobs/queue.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { mailBox } from '../../../../../tests/servers/mail-box.ts';
import { tellHostJob } from './tell-host.ts';
import { aWorld, type World } from './world.builder.ts';

const { sent, box } = mailBox();
let world: World | undefined;

onBothDatabases('a host who is given a meeting', (ground) => {
  beforeEach(() => {
    sent.length = 0;
  });
  const here = async () => (world = world && world.system.database === ground().system.database ? world : await aWorld(ground(), box));
  const tell = async (id: string, sequence: number) => {
    const { system, organisation } = await here();
    await runJobNow(system, tellHostJob, { organisation, event: 'appointment.handed_over', id, sequence });
  };

  test('is written to once, with when and where, and with nothing of who comes or what it is', async () => {
    const { anAppointment, organisation } = await here();
    const id = await anAppointment({ sequence: 1 });
    await tell(id, 1);
    await tell(id, 1);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['maria@koulu.example', 'Sinulle siirretty tapaaminen ke 2.12. klo 12.30']
    ]);
    const text = sent[0]?.text ?? '';
    expect(text).toContain('keskiviikko 2.12. kello 12.30–13.00');
    expect(text).toContain(`https://ajat.koulu.example/week?from=2026-12-02&open=${id}`);
    expect(text).not.toMatch(/ilves|juttu|hyvinvoin/i);
    expect(organisation).toBeDefined();
  });

  test('is not written to of what has changed again, was called off, or has begun', async () => {
    const { anAppointment, change, at } = await here();
    const moved = await anAppointment({ sequence: 2 });
    const cancelled = await anAppointment({ sequence: 1 });
    await change(cancelled, { state: 'cancelled' });
    const begun = await anAppointment({ sequence: 1 });
    await tell(moved, 1);
    await tell(cancelled, 1);
    at(Date.UTC(2026, 11, 2, 10, 30));
    await tell(begun, 1);
    at(Date.UTC(2026, 10, 25, 9, 20));
    expect(sent).toEqual([]);
  });
});
