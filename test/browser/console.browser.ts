import type { City } from '@alur/city';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import {
  barriers,
  deskSized,
  launchBrowser,
  openConsole,
  overflow,
  phoneSized,
  watchFaults,
} from '../support/browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { businessAnswers } from '../support/business.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

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

async function newCase(phone: string): Promise<Submitted> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return citizen.apply('surat-ket-usaha', businessAnswers);
}

async function signIn(context: BrowserContext, role: string, agency: string = sisir.office): Promise<Page> {
  const account = accountOf(city, world.setup, agency, role);
  return openConsole(context, `${world.url}/konsol/`, account);
}

describe('an officer at the console', () => {
  it('sees a new case without reloading, claims it, answers it, and it is gone from the queue', async () => {
    const context = await browser.newContext(deskSized);
    const faults = watchFaults(context);
    const page = await signIn(context, 'service');
    const { reference } = await newCase('081200008001');
    const row = page.getByRole('row').filter({ hasText: reference });
    await row.waitFor({ timeout: 15_000 });
    expect(await barriers(page)).toEqual([]);
    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'Ambil tugas' }).click();
    await page.getByText('Anda sedang mengerjakan tugas ini.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('button[type=submit]').click();
    await page.locator('.fault').first().waitFor();
    await page.locator('input[name="verification"][value="valid"]').check();
    await page.locator('button[type=submit]').click();
    await page.getByText(`${reference} sudah diteruskan`).waitFor();
    await page.getByRole('link', { name: 'Kembali ke antrean' }).click();
    await page.getByRole('heading', { name: 'Antrean saya' }).waitFor();
    expect(await page.getByText(reference).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  const reason = 'Alasan yang sudah panjang diketik.';
  /** Has typed a whole answer when a colleague answers the same task. */
  async function slower(context: BrowserContext, phone: string): Promise<Page> {
    const { reference } = await newCase(phone);
    const page = await signIn(context, 'service');
    await page.getByRole('row').filter({ hasText: reference }).getByRole('link').click();
    await page.locator('input[name="verification"][value="invalid"]').check();
    await page.locator('input[name="refusal_ground"]').first().check();
    await page.locator('textarea').first().fill(reason);
    const colleague = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service'));
    await colleague.answer(reference, { verification: 'valid' });
    return page;
  }

  it('is told that a colleague was faster as soon as it is so, and keeps what was typed', async () => {
    const context = await browser.newContext(deskSized);
    const page = await slower(context, '081200008002');
    await page.getByText('Tugas ini sudah selesai.').waitFor();
    expect(await page.locator('button[type=submit]').isDisabled()).toBe(true);
    expect(await page.locator('textarea').first().inputValue()).toBe(reason);
    await context.close();
  }, 90_000);

  it('is told so when it is sent, where the news has not come yet, and keeps what was typed', async () => {
    const context = await browser.newContext(deskSized);
    await context.route('**/queues/stream', (route) => route.abort());
    const page = await slower(context, '081200008004');
    await page.locator('button[type=submit]').click({ timeout: 3_000 });
    await page.getByText('Tugas ini sudah diselesaikan atau tidak lagi terbuka.').waitFor();
    expect(await page.locator('textarea').first().inputValue()).toBe(reason);
    await context.close();
  }, 90_000);

  it('signs in again over the page when the session ended, and what was typed is sent', async () => {
    const { reference } = await newCase('081200008003');
    const context = await browser.newContext(deskSized);
    const page = await signIn(context, 'service');
    await page.getByRole('row').filter({ hasText: reference }).getByRole('link').click();
    await page.locator('input[name="verification"][value="valid"]').check();
    await context.clearCookies();
    await page.locator('button[type=submit]').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const account = accountOf(city, world.setup, sisir.office, 'service');
    await dialog.getByLabel('NIP').fill(account.nip);
    await dialog.getByLabel('Kata sandi').fill(account.password);
    await dialog.getByRole('button', { name: 'Masuk' }).click();
    await page.getByText(`${reference} sudah diteruskan`).waitFor();
    await context.close();
  }, 90_000);

  it('works at phone size, and shows Diskominfo every service folder', async () => {
    const context = await browser.newContext(phoneSized);
    const page = await signIn(context, 'designer', 'diskominfo');
    await page.getByRole('link', { name: 'Layanan' }).click();
    await page.getByRole('heading', { name: 'Surat Keterangan Tidak Mampu' }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    const officerPage = await signIn(await browser.newContext(phoneSized), 'service');
    expect(await officerPage.getByRole('link', { name: 'Layanan' }).count()).toBe(0);
    expect(await overflow(officerPage)).toBeLessThanOrEqual(0);
    await Promise.all([context.close(), officerPage.context().close()]);
  }, 90_000);
});
