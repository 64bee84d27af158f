/**
 * Encounters that were tallied and have not reached the server: kept in the browser, and sent again until the server has said that it counted them. They hold no person: `owner` is a
 * word by which the server knows whose they are. The server decides by `key` that each is counted once, whichever tab or worker sends it, and however often.
 */
export interface Kept {
  key: string;
  owner: string;
  campus: string;
  kind: string;
  themes: string[];
  people: string;
  /** ISO date on the device's own calendar. */
  day: string;
  /** The server will never take it: too old, or not understood. */
  refused?: true;
}

/** What the form was last filled with, and what it can be filled with, for the page that opens without a network. */
export interface Remembered {
  owner: string;
  campuses: { id: string; name: string }[];
  last: Pick<Kept, 'campus' | 'kind' | 'themes' | 'people'> | null;
}

const neverTaken = new Set(['invalid_input', 'too_long_ago']);

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('contacts', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('waiting', { keyPath: 'key' });
      asked.result.createObjectStore('remembered');
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('no place to keep it'));
  });
}

/** One step on one store; done when it is on disk. */
async function inStore(
  store: 'waiting' | 'remembered',
  mode: IDBTransactionMode,
  step: (store: IDBObjectStore) => { readonly result: unknown }
): Promise<unknown> {
  const database = await opened();
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const request = step(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

export const keep = (kept: Kept) => inStore('waiting', 'readwrite', (store) => store.put(kept));
export const forget = (key: string) => inStore('waiting', 'readwrite', (store) => store.delete(key));
/** What waits; what another version of this page kept differently is left alone. */
export async function waiting(): Promise<Kept[]> {
  const rows = await inStore('waiting', 'readonly', (store) => store.getAll());
  return Array.isArray(rows) ? rows.filter(isKept) : [];
}
const isKept = (row: unknown): row is Kept => isObject(row) && 'key' in row && 'owner' in row && 'themes' in row;
const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

export const remember = (remembered: Remembered) => inStore('remembered', 'readwrite', (store) => store.put(remembered, 'form'));
export async function remembered(): Promise<Remembered | undefined> {
  const found = await inStore('remembered', 'readonly', (store) => store.get('form'));
  return isRemembered(found) ? found : undefined;
}
const isRemembered = (given: unknown): given is Remembered => isObject(given) && 'owner' in given && 'campuses' in given;

/**
 * Sends what waits, one after another. @returns the keys of those that the server has counted, and how many still wait for it. What somebody else tallied in
 * this browser stays until they are signed in again, and is not counted among them: no network will help it.
 */
export async function sendWaiting(): Promise<{ sent: string[]; left: number }> {
  const sent: string[] = [];
  const others = new Set<string>();
  for (const kept of await waiting()) {
    if (kept.refused) continue;
    const code = await send(kept);
    if (code === 'counted') {
      await forget(kept.key);
      sent.push(kept.key);
    } else if (code !== null && neverTaken.has(code)) await keep({ ...kept, refused: true });
    else if (code === 'somebody_elses') others.add(kept.key);
    // Without a network the others fare no better.
    else if (code === null) break;
  }
  return { sent, left: (await waiting()).filter(({ key, refused }) => !refused && !others.has(key)).length };
}

/** @returns `counted`, the code of a refusal, or null when no answer came. */
async function send({ key, owner, campus, kind, themes, people, day }: Kept): Promise<string | null> {
  const body = new URLSearchParams({ key, owner, campus, kind, people, day });
  for (const theme of themes) body.append('themes[]', theme);
  const reply = await fetch('/contacts/tally', { method: 'POST', body }).catch(() => null);
  if (!reply) return null;
  return reply.status === 204 ? 'counted' : reply.text().catch(() => '');
}
