import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

test('an address on a line of its own is a link, anything else a text', () => {
  expect(linesOf('Hei!\n\nhttps://a.example/t/x\r\njavascript:alert(1)\nkatso https://a.example\n')).toEqual([
    { text: 'Hei!', href: null },
    { text: '', href: null },
    { text: 'https://a.example/t/x', href: 'https://a.example/t/x' },
    { text: 'javascript:alert(1)', href: null },
    { text: 'katso https://a.example', href: null }
  ]);
});
