// A citizen with a phone and, where it says so, without JavaScript.
import type { Page } from 'playwright-core';
import type { Json } from '@alur/kernel';
import { outbox } from './people.js';
import { photo } from './photo.js';

export async function signIn(page: Page, url: string, phone: string): Promise<void> {
  await page.locator('main input[type="tel"]').fill(phone);
  await page.locator('main button.button-primary').click();
  const messages = await outbox(url);
  const code =
    /\b(\d{6})\b/.exec(
      messages.find((message) => message.recipient.endsWith(phone.slice(1)) && message.key.startsWith('code:'))?.body ??
        '',
    )?.[1] ?? '';
  await page.locator('input[autocomplete="one-time-code"]').fill(code);
  await page.locator('main button.button-primary').click();
}

/** Answers what the page asks, whatever it is, as far as the answers go. */
export async function answerPage(page: Page, answers: Readonly<Record<string, Json>>): Promise<void> {
  const names = await page
    .locator('main form [name]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as unknown as { name: string }).name))]);
  for (const [id, value] of Object.entries(answers)) {
    const text = String(value);
    if (names.includes(`${id}-day`)) {
      const [year = '', month = '', day = ''] = text.split('-');
      await page.fill(`[name="${id}-day"]`, day);
      await page.fill(`[name="${id}-month"]`, month);
      await page.fill(`[name="${id}-year"]`, year);
    }
    if (!names.includes(id)) continue;
    const input = page.locator(`main form [name="${id}"]`);
    const type = await input
      .first()
      .evaluate((one) =>
        `${(one as unknown as { tagName: string }).tagName}:${(one as unknown as { type: string }).type}`.toLowerCase(),
      );
    if (type === 'input:radio') await page.locator(`main form [name="${id}"][value="${text}"]`).check();
    else if (type === 'input:checkbox') await input.first().check();
    else if (type.startsWith('select')) await input.first().selectOption(text);
    else if (type === 'input:file')
      await page
        .locator(`main form input[id="${id}"]`)
        .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo(id) });
    else await input.first().fill(text);
  }
}

/** From the service page to the confirmation; gives the reference on it. */
export async function applyInBrowser(
  page: Page,
  url: string,
  asked: {
    readonly service: string;
    readonly phone: string;
    readonly answers: Readonly<Record<string, Json>>;
    onPage?(page: Page): Promise<void>;
  },
): Promise<string> {
  await page.goto(`${url}/layanan/${asked.service}`);
  await page.locator('main form button.button-primary').first().click();
  await signIn(page, url, asked.phone);
  for (let turn = 0; turn < 30 && !page.url().endsWith('/periksa'); turn += 1) {
    await page.waitForURL(/\/isi\/|\/periksa/);
    await asked.onPage?.(page);
    const before = page.url();
    await answerPage(page, asked.answers);
    await page.locator('main form button.button-primary').click();
    await page.waitForLoadState();
    if (page.url() === before) throw new Error(`Stayed on ${before}: ${await page.locator('main').innerText()}`);
  }
  await asked.onPage?.(page);
  await page.locator('main form button.button-primary').click();
  await page.waitForURL(/\/terkirim/);
  await asked.onPage?.(page);
  const reference = /BTU-\w{4}-\w{4}-\w/.exec(await page.locator('main').innerText())?.[0];
  if (!reference) throw new Error('Expected the confirmation to show the reference');
  return reference;
}
