import type { Page } from '@playwright/test';
import type { Look } from '../axe-pages.ts';

/** Makes a plan one's own, in two versions. */
async function ownPlan(page: Page): Promise<string> {
  await page.goto('/plans/new/edit?from=sleep');
  await page.locator('.save-bar button').first().click();
  await page.waitForURL(/done=saved/);
  const at = new URL(page.url()).pathname;
  await page.goto(`${at}/edit`);
  await page.locator('#aim').fill('Levätä.');
  await page.locator('.save-bar button').first().click();
  await page.waitForURL(/done=saved/);
  return at;
}

/** The library of session plans and what a class sees of one. */
export const planLooks: readonly Look[] = [
  { route: '/plans', as: 'professional', open: (page) => page.goto('/plans') },
  { route: '/plans', state: 'found', as: 'instructor', open: (page) => page.goto('/plans?q=riidoista') },
  { route: '/plans', state: 'nothing found', as: 'coordinator', open: (page) => page.goto('/plans?q=xylofoni') },
  { route: '/plans/[slug]', as: 'professional', open: (page) => page.goto('/plans/after-a-loss') },
  { route: '/plans/[slug]/present', as: 'professional', open: (page) => page.goto('/plans/sleep/present') },
  {
    route: '/plans/[slug]/present',
    state: 'an idea',
    as: 'professional',
    async open(page) {
      await page.goto('/plans/sleep/present');
      await page.keyboard.press('ArrowRight');
      await page.locator('#s2:focus').waitFor();
    }
  },
  {
    route: '/plans/[slug]',
    state: 'of one’s own, with all its acts',
    as: 'professional',
    async open(page) {
      await ownPlan(page);
      await page.locator('main details.more summary').click();
    }
  },
  { route: '/plans/[slug]/edit', as: 'professional', open: (page) => page.goto('/plans/new/edit') },
  {
    route: '/plans/[slug]/edit',
    state: 'refused',
    as: 'professional',
    async open(page) {
      await page.goto('/plans/new/edit');
      await page.locator('#body').fill('## Tuntematon');
      await page.locator('.save-bar button').first().click();
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/plans/[slug]/edit',
    state: 'changed elsewhere',
    as: 'professional',
    async open(page) {
      await page.goto(`${await ownPlan(page)}/edit`);
      // As if it had been opened before the last change.
      await page.locator('#plan input[name=based]').evaluate((each) => each.setAttribute('value', '1'));
      await page.locator('#aim').fill('Nukkua.');
      await page.locator('.save-bar button').first().click();
      await page.locator('#meanwhile').waitFor();
    }
  },
  {
    route: '/plans/[slug]/edit',
    state: 'both joined',
    as: 'professional',
    async open(page) {
      await page.goto(`${await ownPlan(page)}/edit`);
      await page.locator('#plan input[name=based]').evaluate((each) => each.setAttribute('value', '1'));
      await page.locator('#aim').fill('Nukkua.');
      await page.locator('.save-bar button').first().click();
      await page.locator('button[name=join]').click();
      await page.locator('#meanwhile').waitFor({ state: 'detached' });
    }
  },
  {
    route: '/plans/[slug]/edit',
    state: 'removed meanwhile, and a field too long',
    as: 'professional',
    async open(page) {
      const at = await ownPlan(page);
      await page.goto(`${at}/edit`);
      await page.request.post(`${at}?/remove`, { form: { removed: 'yes' }, headers: { origin: new URL(page.url()).origin } });
      await page.locator('#tags').evaluate((each) => each.removeAttribute('maxlength'));
      await page.locator('#tags').fill('a'.repeat(1001));
      await page.locator('.save-bar button').click();
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/plans',
    state: 'one’s own, begun and removed',
    as: 'professional',
    async open(page) {
      await page.goto(await ownPlan(page));
      await page.locator('main details.more summary').click();
      await page.locator('form[action*=favour] button').click();
      await page.goto(await ownPlan(page));
      await page.locator('main details.more summary').click();
      await page.locator('form[action*=remove] button').click();
      await page.goto('/plans/new/edit');
      await page.locator('button[formaction*=draft]').click();
      await page.goto('/plans');
      await page
        .locator('main details')
        .last()
        .evaluate((fold) => fold.setAttribute('open', ''));
    }
  },
  {
    route: '/plans/[slug]/versions',
    as: 'professional',
    async open(page) {
      await page.goto(`${await ownPlan(page)}/versions`);
    }
  },
  { route: '/plans/take-in', as: 'professional', open: (page) => page.goto('/plans/take-in') },
  {
    route: '/plans/take-in',
    state: 'refused',
    as: 'professional',
    async open(page) {
      await page.goto('/plans/take-in');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from('---\ntitle: x\n---\n') });
      await page.locator('main form button').last().click();
      await page.locator('.summary').waitFor();
    }
  }
];
