// A number in plain for a moment on the console, and Data Saya on a small phone without a script.
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import {
  barriers,
  deskSized,
  launchBrowser,
  openConsole,
  overflow,
  phoneSized,
  pressByKey,
  watchFaults,
} from '../support/browser.js';
import { businessAnswers } from '../support/business.js';
import { signIn } from '../support/citizen-in-browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

const phone = '081200018001';
let world: CityUnderTest;
let browser: Browser;
let account: { readonly nip: string; readonly password: string };
let operator: { readonly nip: string; readonly password: string };
let filed: Submitted;

beforeAll(async () => {
  world = await startCity();
  const city = await openBatu();
  account = accountOf(city, world.setup, sisir.office, 'service');
  operator = accountOf(city, world.setup, 'diskominfo', 'operator');
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  filed = await citizen.apply('surat-ket-usaha', businessAnswers);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Wide and narrow, nothing sticks out and nothing keeps anybody from using it. */
async function expectUsable(page: Page): Promise<void> {
  for (const { viewport } of [deskSized, phoneSized]) {
    await page.setViewportSize(viewport);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
  }
}

it('an officer says why, by keyboard, sees the number, and it is hidden again', async () => {
  const officer = await OfficerPerson.signIn(world.url, account);
  await eventually('the case in the queue', () => officer.findTask(filed.reference));
  const context = await browser.newContext(deskSized);
  const faults = watchFaults(context);
  const page = await openConsole(context, `${world.url}/konsol/berkas?nomor=${filed.reference}`, account);
  await page.clock.install();
  const show = page.getByRole('button', { name: 'Tampilkan NIK' });
  await show.waitFor();
  expect(await page.content()).not.toContain('3579011708909901');
  await show.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tampilkan NIK' });
  await dialog.getByLabel('Alasan').waitFor();
  await dialog.getByRole('button', { name: 'Tampilkan' }).click();
  await dialog.getByText('Pilih alasan membuka nilai ini.').waitFor();
  expect(await dialog.getByLabel('Alasan').getAttribute('aria-invalid')).toBe('true');
  await expectUsable(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Tampilkan NIK');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Alasan').selectOption('match-original');
  await pressByKey(dialog.getByRole('button', { name: 'Tampilkan' }));
  await page.getByText('3579011708909901', { exact: true }).waitFor();
  expect(await page.getByRole('status').filter({ hasText: 'NIK: 3579011708909901' }).count()).toBe(1);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Samarkan NIK');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  // Shown, and kept nowhere in the browser.
  expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
  await page.clock.fastForward('01:01');
  await show.waitFor();
  expect(await page.content()).not.toContain('3579011708909901');
  expect(faults).toEqual([]);
}, 30_000);

it('Data Saya on a small phone without a script: what is kept, who looked, a correction and its clock', async () => {
  const context = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${world.url}/data-saya`);
  await signIn(page, world.url, phone);
  await page.getByRole('heading', { name: 'Data Saya', level: 1 }).waitFor();
  await page.getByText('Kepala seksi pelayanan, Kelurahan Sisir').first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Surat Keterangan Usaha' }).click();
  await page.getByText('3579011708909901').waitFor();
  await page.getByRole('button', { name: 'Minta diperbaiki' }).click();
  await page.getByText('Ada masalah').first().waitFor();
  await page.getByRole('checkbox', { name: 'Nama lengkap' }).check();
  await page.getByLabel('Apa yang benar?').fill('Nama saya kurang satu huruf.');
  await page.getByRole('button', { name: 'Minta diperbaiki' }).click();
  await page.getByText('Dijawab paling lambat').waitFor();
  await page.getByRole('link', { name: 'Lihat salinan lengkap' }).click();
  await page.getByRole('heading', { name: 'Salinan data saya' }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}, 30_000);

it('nothing keeps anybody from using Data Saya, nor from answering what was asked', async () => {
  const context = await browser.newContext(phoneSized);
  const page = await context.newPage();
  await page.goto(`${world.url}/data-saya`);
  await signIn(page, world.url, phone);
  await page.getByRole('heading', { name: 'Data Saya', level: 1 }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${world.url}/data-saya/berkas/${filed.caseId}`);
  expect(await barriers(page)).toEqual([]);
  for (const path of ['nomor', 'hapus']) {
    await page.goto(`${world.url}/data-saya/${path}`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  const desk = await openConsole(await browser.newContext(deskSized), `${world.url}/konsol/permintaan-data`, operator);
  await desk.getByRole('heading', { name: 'Memperbaiki data: Nama lengkap' }).waitFor();
  await desk.getByText('Sisa 71 jam.').waitFor();
  await desk.getByRole('button', { name: 'Tolak' }).click();
  await desk.getByText('Tulis jawaban untuk warga').waitFor();
  await expectUsable(desk);
  await desk.getByLabel('Jawaban untuk warga').fill('Nama sudah sama dengan KTP.');
  await desk.getByRole('button', { name: 'Tolak' }).click();
  await desk.getByText('Warga sudah dikabari.').waitFor();
}, 30_000);
