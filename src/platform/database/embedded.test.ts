import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';

test('a lock that a killed server left is taken over, also where this process has its id now; a folder in use is refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-lock-'));
  // As in a container, where each server is process 1.
  writeFileSync(path.join(folder, 'server.lock'), String(process.pid));
  const first = await startEmbedded(folder);
  await expect(startEmbedded(folder)).rejects.toThrow('already uses');
  await first.close();
  const again = await startEmbedded(folder);
  await again.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
