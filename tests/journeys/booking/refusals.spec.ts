import { expect, test } from '../journey.ts';
import { aBrowser, bookOne, openTimes } from '../steps.ts';

const summaryTitle = 'Tarkista vielä nämä';

test('a browser has two bookings without a name at most, and the refusal says what to do', async ({ page }, info) => {
  await bookOne(page, info);
  await bookOne(page, info);
  const card = (await openTimes(page, info)).first();
  await card.check();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  const summary = page.getByRole('group', { name: summaryTitle });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Siirrä tai peru niistä toinen');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(2);
  await page
    .getByRole('link', { name: /^Peru aika/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Peru aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on peruttu.' })).toBeVisible();
  await bookOne(page, info);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a telephone time asks for a number, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }, info) => {
    const context = await aBrowser(browser, info, { javaScriptEnabled });
    const page = await context.newPage();
    const field = page.getByLabel('Puhelinnumero');
    await openTimes(page, info);
    await expect(field).toBeHidden();
    const card = (await openTimes(page, info, 'modality=phone')).first();
    await expect(field).toBeHidden();
    await card.check();
    await expect(field).toBeVisible();
    await page.getByRole('button', { name: 'Varaa aika' }).click();
    const summary = page.getByRole('group', { name: summaryTitle });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: 'Anna puhelinnumero, johon voimme soittaa.' }).click();
    await expect(page).toHaveURL(/#phone$/);
    await expect(field).toHaveAccessibleDescription(/Anna puhelinnumero/);
    await field.fill('040');
    await page.getByRole('button', { name: 'Varaa aika' }).click();
    await expect(summary).toContainText('Tarkista puhelinnumero');
    await expect(field).toHaveValue('040');
    await field.fill('040 123 4567');
    await page.getByRole('button', { name: 'Varaa aika' }).click();
    await expect(page.getByText('Sinulle soitetaan antamaasi numeroon')).toBeVisible();
    await expect(page.getByText('040 123 4567')).toHaveCount(0);
    await context.close();
  });
}

test('a wrong address is said in the summary, and all that was chosen and typed is kept', async ({ page }, info) => {
  const card = (await openTimes(page, info)).first();
  const value = (await card.getAttribute('value')) ?? '';
  await card.check();
  await page.getByText(/^Nimimerkki .* muokkaa$/).click();
  await page.getByRole('textbox', { name: 'Nimimerkki' }).fill('Kivipolku 7');
  await page.getByLabel('Sähköposti').fill('aino@');
  await page.getByLabel('Tarvitsen tulkin').check();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  const summary = page.getByRole('group', { name: summaryTitle });
  await expect(summary).toBeFocused();
  await expect(page.locator(`input[type=radio][value="${value}"]`)).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Nimimerkki' })).toHaveValue('Kivipolku 7');
  await expect(page.getByLabel('Sähköposti')).toHaveValue('aino@');
  // The bar says which time that is, and leaves the summary uncovered.
  await expect(page.locator('.confirm-bar .before')).toContainText(/klo|kello/);
  const uncovered = await page.locator('.summary').evaluate((summary) => {
    const { left, top, width, height } = summary.getBoundingClientRect();
    return summary.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(uncovered).toBe(true);
  await expect(page.getByLabel('Tarvitsen tulkin')).toBeChecked();
  await summary.getByRole('link', { name: /Tarkista sähköpostiosoite/ }).click();
  await page.getByLabel('Sähköposti').fill('');
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await expect(page.getByText('Kivipolku 7')).toBeVisible();
  await expect(page.getByText('tulkki', { exact: true })).toBeVisible();
  // Back from there the page of times stands, and not the browser's own page about a form that would have to be sent again.
  await page.goBack();
  await expect(page).toHaveURL(/\/book/);
  await expect(page.getByRole('button', { name: 'Varaa aika' })).toBeVisible();
});

test('a form with no time chosen says so', async ({ page }) => {
  await page.goto('/book');
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('group', { name: summaryTitle })).toContainText('Valitse aika.');
});

test('who was slower sees the three nearest times, and takes one of them', async ({ browser }, info) => {
  // Without script, which would hold the time.
  const slow = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await slow.newPage();
  const card = (await openTimes(page, info)).first();
  const value = (await card.getAttribute('value')) ?? '';
  await card.check();
  const context = await aBrowser(browser, info);
  const faster = await context.newPage();
  await faster.goto(`/book?time=${encodeURIComponent(value)}`);
  await faster.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(faster.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await context.close();

  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('group', { name: summaryTitle })).toBeFocused();
  const nearest = page.getByRole('region', { name: 'Lähimmät vapaat ajat' }).getByRole('link');
  await expect(nearest).toHaveCount(3);
  await nearest.first().click();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await slow.close();
});

test('words that name no booking are refused without a hint, and kept', async ({ page }) => {
  await page.goto('/appointments/find');
  for (const [words, text] of [
    ['', 'Kirjoita neljä sanaa.'],
    ['koivu koivu koivu', 'Näillä sanoilla ei löydy varausta.'],
    ['koivu koivu koivu koivu', 'Näillä sanoilla ei löydy varausta.']
  ] as const) {
    await page.getByRole('textbox', { name: 'Neljä sanaa' }).fill(words);
    await page.getByRole('button', { name: 'Näytä varaus' }).click();
    await expect(page.getByRole('group', { name: summaryTitle })).toContainText(text);
    await expect(page.getByRole('textbox', { name: 'Neljä sanaa' })).toHaveValue(words);
  }
});

test('an appointment that is not there, or is somebody else’s, looks like any page that is missing', async ({ page }) => {
  for (const path of ['/appointments/4b1d2c5e-0000-4000-8000-000000000000', '/appointments/nonsense', '/t/nonsense']) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 404]);
    await expect(page.getByRole('heading', { level: 1, name: 'Sivua ei löydy' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Etusivulle' })).toBeVisible();
  }
});
