import { expect, test, vi } from 'vitest';
import { onBothDatabases } from '../../../tests/ground.ts';
import { newRandomId } from '../ids.ts';
import { createLog } from '../log.ts';
import { signalsInProcess, signalsOverServer, type Signals } from './signals.ts';

onBothDatabases('signals', (ground) => {
  /** As many processes of one house as there can be: over a server two, which know nothing of each other. */
  function processes(): [Signals, Signals] {
    const { target, system } = ground();
    if (!('url' in target)) {
      const only = signalsInProcess();
      return [only, only];
    }
    const one = () => signalsOverServer(target.url, system.database, createLog('silent'));
    return [one(), one()];
  }
  const follower = () => ({ changed: vi.fn(), closed: vi.fn() });
  /** Tells until it is heard: a connection that listens takes a moment to be made. */
  const heard = (telling: Signals, organisation: string, { changed }: ReturnType<typeof follower>) =>
    vi.waitFor(
      async () => {
        await telling.tell(organisation);
        expect(changed).toHaveBeenCalled();
      },
      { timeout: 10_000, interval: 100 }
    );

  test('what one process tells of an organisation is heard in another, and by nobody of another organisation', async () => {
    const [here, there] = processes();
    const [school, otherSchool] = [newRandomId(), newRandomId()];
    const [own, others] = [follower(), follower()];
    there.follow(school, own);
    there.follow(otherSchool, others);
    await heard(here, school, own);
    expect(others.changed).not.toHaveBeenCalled();
    await Promise.all([here.close(), there.close()]);
    expect(own.closed).toHaveBeenCalledOnce();
  });

  test('who stops following hears no more', async () => {
    const [here, there] = processes();
    const school = newRandomId();
    const [gone, stays] = [follower(), follower()];
    const stop = there.follow(school, gone);
    there.follow(school, stays);
    stop();
    await heard(here, school, stays);
    expect(gone.changed).not.toHaveBeenCalled();
    await Promise.all([here.close(), there.close()]);
    expect(gone.closed).not.toHaveBeenCalled();
  });
});
