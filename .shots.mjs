import { chromium } from '@playwright/test';
const [,, base='http://localhost:3155'] = process.argv;
const path = process.env.CHROMIUM || '/usr/lib/chromium/chromium-headless-shell';
const b = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
const ctx = await b.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fi-FI', serviceWorkers: 'block', baseURL: base });
const p = await ctx.newPage();
p.on('console', m => m.type()==='error' && console.log('console', m.text()));
p.on('pageerror', e => console.log('pageerror', e.message));
await p.goto('/sign-in?lang=fi', { timeout: 120000 });
await p.getByRole('listitem').filter({ has: p.getByRole('heading', { name: 'Hyvinvoinnin ammattilainen', exact: true }) }).getByRole('button').first().click();
await p.waitForURL(u => u.pathname !== '/sign-in', { timeout: 60000 });
const shot = (name, full=true) => p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full });
await p.goto('/plans'); await shot('list-1280');
await p.goto('/plans?q=riidoista'); await shot('found-1280');
await p.goto('/plans/sleep'); await shot('plan-1280');
await p.pdf({ path: '/tmp/shots/sleep.pdf', preferCSSPageSize: true });
await p.goto('/plans/after-a-loss'); await p.pdf({ path: '/tmp/shots/loss.pdf', preferCSSPageSize: true });
for (const [w,h] of [[1280,720],[1920,1080]]) {
  await p.setViewportSize({ width: w, height: h });
  await p.goto('/plans/sleep/present'); await p.waitForTimeout(300); await shot(`present-${w}-1`, false);
  for (let i=2;i<=5;i++){ await p.keyboard.press('ArrowRight'); await p.waitForTimeout(200); await shot(`present-${w}-${i}`, false); }
}
await p.setViewportSize({ width: 390, height: 844 });
await p.goto('/plans/sleep/present#s3'); await p.waitForTimeout(300); await shot('present-390', false);
await p.goto('/plans?q=riidoista'); await shot('found-390');
await p.goto('/plans/sleep'); await shot('plan-390', false);
await p.emulateMedia({ colorScheme: 'dark' });
await p.goto('/plans/sleep'); await shot('plan-390-dark', false);
await p.setViewportSize({ width: 1280, height: 720 });
await p.goto('/plans/sleep/present#s3'); await p.waitForTimeout(300); await shot('present-dark', false);
// longest ideas
await p.emulateMedia({ colorScheme: 'light' });
for (const [w,h] of [[1280,720],[1920,1080]]) { await p.setViewportSize({ width: w, height: h });
for (const s of ['after-a-loss','belonging','conflict','gaming','ground-rules','skills-demonstration','sleep','stress']) for (const l of ['fi','sv','en']) {
  await p.goto(`/plans/${s}/present?in=${l}`);
  const tall = await p.locator('present-plan section').evaluateAll(screens => screens.flatMap(screen => { for (const e of screens) e.toggleAttribute('data-now', e===screen); const {scrollHeight,scrollWidth}=document.documentElement; return scrollHeight>innerHeight||scrollWidth>innerWidth?[`${screen.id}: ${scrollWidth}×${scrollHeight}`]:[] }));
  if (tall.length) console.log(w, s, l, tall.join(' '));
}}
await b.close();
