import { expect, test } from 'vitest';
import { listed } from './finding.ts';
import { waysOut } from './outbound.ts';
import { house, plant } from './tree.ts';

test('ways out: this house has none but the guard and those with a reason', () => {
  expect(listed(waysOut(house))).toBe('');
});

test('ways out: each planted one is found, by import, by name, in a component and in a load function', () => {
  const found = listed(
    waysOut(
      plant({
        'src/modules/calendars/server/read.ts': "import https from 'node:https';\nexport const read = () => https;\n",
        'src/modules/calendars/server/later.ts': "export const later = () => import('node:http');\n",
        'src/modules/calendars/server/mail.ts': "import nodemailer from 'nodemailer';\nexport const mail = nodemailer;\n",
        'src/modules/calendars/server/ask.ts': "export const ask = () => globalThis.fetch('https://x.example');\n",
        'src/routes/(staff)/feed/+page.server.ts': 'export const load = ({ fetch }) => fetch(address);\n',
        'src/modules/calendars/ui/Feed.svelte':
          '<script lang="ts">\n  const socket = new WebSocket(\'wss://x.example\');\n</script>\n{socket}\n'
      })
    )
  );
  expect(found.split('\n').sort()).toEqual(
    [
      'src/modules/calendars/server/read.ts: node:https goes out past platform/outbound.ts',
      'src/modules/calendars/server/later.ts: node:http goes out past platform/outbound.ts',
      'src/modules/calendars/server/mail.ts: nodemailer goes out past platform/outbound.ts',
      'src/modules/calendars/server/ask.ts: fetch goes out past platform/outbound.ts',
      'src/routes/(staff)/feed/+page.server.ts: fetch goes out past platform/outbound.ts',
      'src/modules/calendars/ui/Feed.svelte: WebSocket goes out past platform/outbound.ts'
    ].sort()
  );
});

test('ways out: a type, the guard itself and a word in a text are none', () => {
  const files = {
    'src/platform/outbound.ts': "import https from 'node:https';\nexport const get = https.get;\n",
    'src/platform/http/origin.ts':
      "import type http from 'node:http';\nexport const own = (request: http.IncomingMessage) => request.url;\n",
    'src/modules/calendars/server/say.ts': "export const say = 'fetch(https://x.example)';\nexport const prefetch = () => say;\n"
  };
  expect(listed(waysOut(plant(files)))).toBe('');
});
