import { expect, test } from '../journey.ts';
import { aBrowser, openTimes, tabTo, wordsOn } from '../steps.ts';

test('a booking is made by keyboard alone, with one tab stop a day', { tag: '@every-size' }, async ({ page }, info) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Katso kaikki ajat' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Valitse aika' })).toBeVisible();
  await openTimes(page, info);
  const days = page.locator('one-choice fieldset');
  const count = await days.count();
  await tabTo(page, days.first().getByRole('radio').first());
  // Day by day: what lies between two days' stops is no other time, but the link to the rest of the day at most.
  for (let day = 0; day < count; day += 1) {
    const within = days.nth(day).locator('input:focus');
    await expect(within).toHaveCount(1);
    if (day === count - 1) break;
    await page.keyboard.press('Tab');
    if (
      (await days
        .nth(day + 1)
        .locator('input:focus')
        .count()) === 0
    ) {
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
      await page.keyboard.press('Tab');
    }
  }
  const last = days.last().getByRole('radio');
  await page.keyboard.press('Space');
  await expect(last.first()).toBeChecked();
  if ((await last.count()) > 1) {
    await page.keyboard.press('ArrowRight');
    await expect(last.nth(1)).toBeChecked();
    await page.keyboard.press('ArrowLeft');
  }
  await expect(page.locator('one-choice input:checked')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: /kello/ })).toHaveText((await last.first().getAttribute('aria-label')) ?? '');
  await tabTo(page, page.getByRole('button', { name: 'Varaa aika' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Peru aika' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Peru aika' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Aika on peruttu.' })).toBeVisible();
});

test('without JavaScript a time is booked, found, moved and cancelled', { tag: '@every-size' }, async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  const done = (text: string) => page.getByRole('status').filter({ hasText: text });
  const times = await openTimes(page, info);
  await expect(page.getByText('Et ole vielä valinnut aikaa.')).toBeVisible();
  await times.first().check();
  await expect(page.getByText('Et ole vielä valinnut aikaa.')).toBeHidden();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(done('Aika on varattu.')).toBeVisible();
  const words = await wordsOn(page);
  await context.clearCookies();
  await page.goto('/appointments/find');
  await page.getByRole('textbox', { name: 'Neljä sanaa' }).fill(words.join(' '));
  await page.getByRole('button', { name: 'Näytä varaus' }).click();
  await page.getByRole('link', { name: 'Siirrä' }).click();
  await page.locator('one-choice fieldset').last().getByRole('radio').last().check();
  await page.getByRole('button', { name: 'Siirrä tähän aikaan' }).click();
  await expect(done('Aika on siirretty.')).toBeVisible();
  await page.getByRole('link', { name: 'Peru aika' }).click();
  await page.getByRole('button', { name: 'Peru aika' }).click();
  await expect(done('Aika on peruttu.')).toBeVisible();
  await context.close();
});

test('without JavaScript two days’ choices are not taken for one', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/book');
  await page.locator('one-choice fieldset').nth(0).getByRole('radio').first().check();
  await page.locator('one-choice fieldset').nth(1).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('group', { name: 'Tarkista vielä nämä' })).toContainText('Valitse vain yksi aika.');
  // A mark can't be taken back by hand: neither is left, so that one can be chosen.
  await expect(page.locator('input[type=radio][name^=time]:checked')).toHaveCount(0);
  await context.close();
});

test('without JavaScript the time that the front page offered gives way to one of another day', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  // Another journey may take the very time in between: then the next one is offered.
  await expect(async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Varaa tämä aika' }).click();
    await expect(page.locator('input[type=radio][name^=time]:checked')).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  // Of a day of this worker's own, and not the time that the other journeys take there.
  const days = page.locator('one-choice fieldset');
  const other = days
    .nth((info.parallelIndex % 3) + 1)
    .getByRole('radio')
    .last();
  const label = (await other.getAttribute('aria-label')) ?? '';
  await other.check();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  // "tiistai 2.12. kello 12.30" of the label is when it is.
  await expect(page.getByRole('main')).toContainText(label.split(',')[0] ?? '?');
  await page.getByRole('link', { name: 'Peru aika' }).click();
  await page.getByRole('button', { name: 'Peru aika' }).click();
  await context.close();
});

test('a change of language in the middle keeps the page, its filters and the chosen time', async ({ page }, info) => {
  const card = (await openTimes(page, info, 'campus=jarvenpaa&modality=video')).first();
  const value = (await card.getAttribute('value')) ?? '';
  await page.goto(`/book?campus=jarvenpaa&modality=video&time=${encodeURIComponent(value)}`);
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('banner').getByRole('link', { name: 'Svenska' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Välj en tid' })).toBeVisible();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('campus'), searchParams.get('modality'), searchParams.get('time')]).toEqual(['jarvenpaa', 'video', value]);
  await expect(page.getByRole('navigation', { name: 'Välj plats' }).locator('[aria-current]')).toHaveText('Järvenpää');
  await expect(page.locator(`input[type=radio][value="${value}"]`)).toBeChecked();
});

test('times are chosen by campus, way, person and language', async ({ page }) => {
  const labels = () => page.locator('one-choice input').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const all = /^\/book$/;
  await page.goto('/book');
  await page.getByRole('navigation', { name: 'Rajaa paikan mukaan' }).getByRole('link', { name: 'Lapua' }).click();
  await expect(page).toHaveURL(/campus=lapua/);
  for (const label of await labels()) expect(label).toMatch(/Lapua$|videolla$|puhelimessa$/);
  await page.getByRole('navigation', { name: 'Rajaa paikan mukaan' }).getByRole('link', { name: 'Kaikki kampukset' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toMatch(all);

  const ways = page.getByRole('navigation', { name: 'Rajaa tapaamistavan mukaan' });
  await ways.getByRole('link', { name: 'Video' }).click();
  await expect(ways.locator('[aria-current]')).toHaveText('Video');
  for (const label of await labels()) expect(label).toMatch(/videolla$/);
  await ways.getByRole('link', { name: 'Video' }).click();
  await expect(ways.locator('[aria-current]')).toHaveCount(0);

  await page.getByText('Henkilö ja kieli').click();
  const persons = page.getByRole('navigation', { name: 'Rajaa henkilön mukaan' }).getByRole('link');
  const name = (await persons.first().textContent())?.trim() ?? '';
  await persons.first().click();
  await expect(page.getByRole('navigation', { name: 'Rajaa henkilön mukaan' }).locator('[aria-current]')).toHaveText(name);
  const ofPerson = await labels();
  expect(ofPerson.length).toBeGreaterThan(0);
  for (const label of ofPerson) expect(label).toContain(`, ${name},`);
  await persons.first().click();
  const languages = page.getByRole('navigation', { name: 'Rajaa kielen mukaan' });
  await page.getByText('Henkilö ja kieli').click();
  await languages.getByRole('link').last().click();
  await expect(languages.locator('[aria-current]')).toHaveCount(1);
  expect((await labels()).length).toBeGreaterThan(0);
});

test('a day without times for the choice says where else there are some', async ({ page }) => {
  await page.goto('/book');
  const places = page.getByRole('navigation', { name: 'Rajaa paikan mukaan' }).getByRole('link');
  const hrefs = await places.evaluateAll((links) => links.slice(1).map((link) => link.getAttribute('href') ?? ''));
  let found = false;
  for (const href of hrefs) {
    await page.goto(`${href}&modality=campus`);
    const elsewhere = page.getByRole('link', { name: /^Muilla kampuksilla on \d+$/ });
    if ((await elsewhere.count()) === 0) continue;
    await expect(page.getByText('Tällä rajauksella ei ole vapaita aikoja.').first()).toBeVisible();
    const count = Number(/\d+/.exec((await elsewhere.first().textContent()) ?? '')?.[0]);
    await elsewhere.first().click();
    await expect(page.locator('one-choice fieldset').first().getByRole('radio')).toHaveCount(Math.min(9, count));
    found = true;
    break;
  }
  expect(found).toBe(true);
});
