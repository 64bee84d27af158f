/**
 * Makes the PNG icons of static/ from the mark, with a Chromium found as the browser tests find theirs. Run by hand when the mark changes:
 * `node scripts/run.mjs scripts/icons.mjs`. The PNGs are kept in the repository, so neither a build nor a start needs a browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../tests/servers/chromium.ts';

const folder = join(import.meta.dirname, '../static');
const mark = /<g.*<\/g>/su.exec(readFileSync(join(folder, 'icon.svg'), 'utf8'))?.[0] ?? '';
// A maskable icon is cut by the system to its own shape: the mark keeps to the inner half. Apple rounds corners by itself.
const icons = [
  { name: 'icon-180', size: 180, share: 0.6, corner: 0 },
  { name: 'icon-192', size: 192, share: 0.6, corner: 0.22 },
  { name: 'icon-512', size: 512, share: 0.6, corner: 0.22 },
  { name: 'icon-maskable-512', size: 512, share: 0.5, corner: 0 }
];

const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
for (const { name, size, share, corner } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = size * share;
  const at = (size - side) / 2;
  await page.setContent(`<body style="margin:0"><svg width="${size}" height="${size}" style="display:block">
    <rect width="${size}" height="${size}" rx="${size * corner}" fill="#0b5a41"/>
    <svg x="${at}" y="${at - size * 0.01}" width="${side}" height="${side}" viewBox="0 0.5 24 24" stroke="#fdfefb">${mark}</svg></svg>`);
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
