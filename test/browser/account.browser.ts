// Accounts on the screen: invited, activated on a phone, made sure of, asked for a fresh proof, and locked when nobody works.
import type { Browser, Page } from 'playwright-core';
import { generate } from 'otplib';
import { Client } from 'pg';
import { accountOf, openBatu } from '../support/batu.js';
import {
  barriers,
  deskSized,
  expectUsable,
  launchBrowser,
  openConsole,
  phoneSized,
  watchFaults,
} from '../support/browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import type { StrictCity } from '../support/strict-city.js';
import { strictCity } from '../support/strict-city.js';

let strict: StrictCity;
let world: CityUnderTest;
let database: Client;
let browser: Browser;
let desk: Page;
let link: string;
let faults: string[];

beforeAll(async () => {
  strict = await strictCity();
  world = await startCity({ env: { CITY_DIR: strict.folder } });
  database = new Client({ connectionString: world.database.url });
  await database.connect();
  browser = await launchBrowser();
  const context = await browser.newContext(deskSized);
  faults = watchFaults(context);
  const account = accountOf(await openBatu(), world.setup, 'diskominfo', 'operator');
  desk = await openConsole(context, `${world.url}/konsol/akun`, account);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await database.end();
  await world.stop();
  await strict.remove();
});

it('whoever runs the system invites an officer, after a fresh proof in place', async () => {
  await database.query(`UPDATE session SET proved_at = clock_timestamp() - interval '6 minutes'`);
  await desk.getByLabel('Cari nama, NIP, atau jabatan').fill('Bima Perancang');
  await desk.getByRole('button', { name: /^Atur ulang/ }).click();
  await desk.getByRole('button', { name: 'Ya, atur ulang' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Buktikan bahwa ini Anda' });
  await dialog.getByLabel('Kata sandi').fill('salah');
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
  await dialog.getByText('Kata sandi salah').first().waitFor();
  expect(await barriers(desk)).toEqual([]);
  await dialog.getByLabel('Kata sandi').fill('alur-demo-2026');
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
  link = (await desk.locator('.notice .secret').textContent()) ?? '';
  expect(link).toContain('/konsol/undangan#');
  await expectUsable(desk);
}, 60_000);

it('the officer activates the account on a phone and is told what is left to do', async () => {
  const page = await (await browser.newContext(phoneSized)).newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Aktifkan akun Anda' }).waitFor();
  await expectUsable(page);
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Kata sandi baru').fill('sayangku cintaku 1990');
  await page.getByLabel('Kode dari aplikasi').fill(await generate({ secret }));
  await page.keyboard.press('Enter');
  await page.getByText('mudah ditebak').waitFor();
  await page.getByLabel('Kata sandi baru').fill('genteng miring ketan hitam');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Akun Anda aktif' }).waitFor();
  expect(await page.locator('.recovery-codes li').count()).toBe(10);
  await page.getByText('Satu langkah lagi').waitFor();
  await expectUsable(page);
}, 60_000);

it('an officer sees where they are signed in', async () => {
  await desk.getByRole('link', { name: 'Keamanan akun' }).click();
  await desk.getByText('(perangkat ini)').waitFor();
  await desk.getByRole('button', { name: 'Aktifkan kode dari ponsel' }).click();
  await desk.getByAltText('Kode QR untuk aplikasi autentikator').waitFor();
  await expectUsable(desk);
}, 60_000);

it('a screen that was left alone says so, and goes on in place with what was typed', async () => {
  await desk.getByLabel('Kata sandi sekarang').fill('masih di sini');
  await database.query(`UPDATE session SET seen_at = clock_timestamp() - interval '16 minutes'`);
  await desk.getByLabel('Kata sandi Anda').fill('alur-demo-2026');
  await desk.getByLabel('Kode dari aplikasi').fill('000000');
  await desk.getByRole('button', { name: 'Pakai ponsel ini' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Masuk lagi untuk melanjutkan' });
  await dialog.waitFor();
  expect(await barriers(desk)).toEqual([]);
  await dialog.getByLabel('NIP').fill('198001012010011014');
  await dialog.getByLabel('Kata sandi').fill('alur-demo-2026');
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await dialog.waitFor({ state: 'detached' });
  // The act went on by itself, and was judged.
  await desk.getByText('Kode ini salah').first().waitFor();
  expect(await desk.getByLabel('Kata sandi sekarang').inputValue()).toBe('masih di sini');
  expect(faults).toEqual([]);
}, 60_000);
