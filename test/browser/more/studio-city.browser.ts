// The settings of the city by keyboard: tried out, told what it would do, put in force.
import type { City } from '@alur/city';
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../../support/batu.js';
import {
  barriers,
  deskSized,
  launchBrowser,
  openConsole,
  overflow,
  phoneSized,
  pressByKey,
  watchFaults,
} from '../../support/browser.js';
import type { CityUnderTest } from '../../support/city-under-test.js';
import { startCity } from '../../support/city-under-test.js';

let world: CityUnderTest;
let city: City;
let browser: Browser;

beforeAll(async () => {
  city = await openBatu();
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const press = (page: Page, name: string | RegExp): Promise<void> => pressByKey(page.getByRole('button', { name }));

it('an office-holder is changed by keyboard, its effect is told first, and the history says who did it', async () => {
  const context = await browser.newContext(deskSized);
  const faults = watchFaults(context);
  const page = await context.newPage();
  const account = accountOf(city, world.setup, 'diskominfo', 'designer');
  await page.goto(`${world.url}/konsol/studio/kota/pejabat`);
  await page.getByLabel('NIP').fill(account.nip);
  await page.getByLabel('Kata sandi').fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pejabat', exact: true }).waitFor();
  await press(page, /Bagus Percobaan/);
  await page.getByLabel('Sampai').focus();
  await page.keyboard.type('2025-12-31');
  await press(page, 'Lihat akibatnya');
  const effect = page.getByRole('region', { name: 'Akibat perubahan ini' });
  await effect.getByText('Jabatan Kepala seksi pelayanan kosong di Kelurahan Sisir').waitFor();
  expect(await page.locator(':focus').getAttribute('id')).toBe('akibat');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.type('SK 5/2026');
  await press(page, 'Berlakukan sekarang');
  await page.getByText('Sama dengan yang berlaku').waitFor();
  await page.getByRole('link', { name: 'Riwayat' }).focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'SK 5/2026' });
  await row.waitFor();
  expect(await row.textContent()).toContain('Ayu Perancang');
  expect(faults).toEqual([]);
  await context.close();
}, 60_000);

it('every setting is without a barrier and fits a phone', async () => {
  const context = await browser.newContext(phoneSized);
  const account = accountOf(city, world.setup, 'diskominfo', 'designer');
  const page = await openConsole(context, `${world.url}/konsol/studio/kota/instansi`, account);
  for (const slug of ['instansi', 'jabatan', 'pejabat', 'kalender', 'syarat', 'nomor-surat', 'riwayat']) {
    await page.goto(`${world.url}/konsol/studio/kota/${slug}`);
    await page.locator('.studio-screen h2').waitFor();
    await page.locator('.studio-screen :is(input, table, summary):visible').first().waitFor();
    expect([slug, await barriers(page)]).toEqual([slug, []]);
    expect([slug, await overflow(page)]).toEqual([slug, 0]);
  }
  await context.close();
}, 90_000);
