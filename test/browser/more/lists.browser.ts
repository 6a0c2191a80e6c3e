// A group of questions on a phone without JavaScript, from the first item to the letter.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City } from '@alur/city';
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../../support/batu.js';
import { barriers, deskSized, launchBrowser, overflow, phoneSized, watchFaults } from '../../support/browser.js';
import { answerPage, signIn } from '../../support/citizen-in-browser.js';
import type { CityUnderTest } from '../../support/city-under-test.js';
import { startCity } from '../../support/city-under-test.js';
import { sendBack } from '../../support/corrections.js';
import { heirs, writeHeirsService } from '../../support/heirs-service.js';
import { pdfText } from '../../support/pdf-text.js';
import { CitizenPerson, eventually, OfficerPerson } from '../../support/people.js';
import { sisir } from '../../support/sktm.js';

let world: CityUnderTest;
let city: City;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  city = await openBatu();
  folder = await mkdtemp(join(tmpdir(), 'alur-services-'));
  await writeHeirsService(folder);
  [world, browser] = await Promise.all([startCity({ servicesFolder: folder }), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const press = (page: Page): Promise<void> => page.locator('main form button.button-primary').first().click();
const wordsOf = (page: Page): Promise<string> => page.locator('main').innerText();
const siti = { heir_name: 'Siti Aminah', heir_nik: '3579025708909902', heir_born: '1990-08-17', relation: 'spouse' };
const budi = { heir_name: 'Budi', heir_nik: '3579011708909901', heir_born: '2015-08-17', relation: 'child' };

async function soundPage(page: Page): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

async function addItem(page: Page, item: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('link', { name: /^Tambah ahli waris/ }).click();
  await answerPage(page, item);
  await press(page);
  await page.waitForURL(/\/isi\/ahli-waris(\?ubah)?$/);
  await soundPage(page);
}

const officer = (agency: string, role: string): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));

describe('a list of people', () => {
  it('is written, mended and printed item by item, without JavaScript at 360 px', async () => {
    const phone = '081200009201';
    const context = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${world.url}/layanan/${heirs}`);
    await press(page);
    await signIn(page, world.url, phone);
    await answerPage(page, { name: 'Siti Aminah', village: sisir.code });
    await press(page);

    await page.waitForURL(/\/isi\/harta$/);
    await soundPage(page);
    expect(await wordsOf(page)).toContain('Pilih paling banyak 2.');
    for (const name of ['Rumah', 'Tanah', 'Tabungan']) await page.getByLabel(name).check();
    await press(page);
    expect(await wordsOf(page)).toContain('Pilih paling banyak 2 untuk harta yang ditinggalkan.');
    expect(await page.locator('main [name="assets"]:checked').count()).toBe(3);
    await page.getByLabel('Tanah').uncheck();
    await press(page);

    await page.waitForURL(/\/isi\/ahli-waris$/);
    await soundPage(page);
    expect(await wordsOf(page)).toContain('Belum ada ahli waris. Paling sedikit 2, paling banyak 4.');
    await addItem(page, siti);
    await press(page);
    expect(await page.title()).toMatch(/^Ada masalah/);
    expect(await page.locator('.error-summary').innerText()).toContain('sampai paling sedikit ada 2');
    await page.getByRole('link', { name: 'Tambah ahli waris lain' }).click();
    await answerPage(page, { ...budi, heir_nik: '12', relation: 'other' });
    await press(page);
    await soundPage(page);
    expect(await page.locator('.error-summary li').allInnerTexts()).toEqual([
      'NIK ahli waris harus 16 angka. Coba lihat lagi di KTP Anda.',
      'Isi hubungan lain.',
    ]);
    expect(await page.inputValue('[name="heir_born-year"]')).toBe('2015');
    await answerPage(page, budi);
    await press(page);
    await addItem(page, { ...budi, heir_name: 'Salah Tulis' });
    expect(await wordsOf(page)).toContain('Anda menambahkan 3 ahli waris.');
    // Sent once more by the Back button it is the same item, not another.
    await page.goBack();
    await press(page);
    expect(await page.locator('.group-name strong').allInnerTexts()).toEqual(['Siti Aminah', 'Budi', 'Salah Tulis']);
    // A second window that was opened before is told who stands there now, and may add its own beside.
    await page.getByRole('link', { name: 'Hapus Salah Tulis' }).click();
    await page.getByRole('button', { name: 'Ya, hapus' }).click();
    const other = await context.newPage();
    await other.goto(`${page.url()}/3`);
    await addItem(page, { ...budi, heir_name: 'Salah Tulis' });
    await answerPage(other, { ...budi, heir_name: 'Rini' });
    await press(other);
    await soundPage(other);
    expect(await wordsOf(other)).toContain(
      'Daftar ini berubah sejak halaman ini dibuka. Ahli waris 3 sekarang Salah Tulis.',
    );
    expect(await other.inputValue('[name="heir_name"]')).toBe('Rini');
    await other.getByRole('button', { name: 'Tambahkan sebagai yang baru' }).click();
    await other.waitForURL(/\/isi\/ahli-waris$/);
    expect(await other.locator('.group-name strong').allInnerTexts()).toEqual([
      'Siti Aminah',
      'Budi',
      'Salah Tulis',
      'Rini',
    ]);
    await other.getByRole('link', { name: 'Hapus Rini' }).click();
    await other.getByRole('button', { name: 'Ya, hapus' }).click();
    await other.close();
    await page.reload();
    await page.getByRole('link', { name: 'Hapus Salah Tulis' }).click();
    await soundPage(page);
    expect(await page.locator('h1').innerText()).toBe('Hapus Salah Tulis dari daftar?');
    await page.getByRole('button', { name: 'Ya, hapus' }).click();
    expect(await page.locator('.group-name strong').allInnerTexts()).toEqual(['Siti Aminah', 'Budi']);
    await press(page);

    await page.waitForURL(/\/periksa$/);
    await soundPage(page);
    await page.getByRole('link', { name: 'Ubah Ahli waris 2' }).click();
    expect(await page.inputValue('[name="heir_name"]')).toBe('Budi');
    await page.fill('[name="heir_name"]', 'Budi Santoso');
    await press(page);
    await press(page);
    await page.waitForURL(/\/periksa$/);
    expect(await wordsOf(page)).toMatch(/Ahli waris 2[\s\S]*Budi Santoso/);
    await press(page);
    await page.waitForURL(/\/terkirim/);
    const reference = /BTU-\w{4}-\w{4}-\w/.exec(await wordsOf(page))?.[0] ?? '';

    const service = await officer(sisir.office, 'service');
    const asked = [
      { field: 'heirs', reason: 'incomplete', note: 'Rini belum ada.' },
      { field: 'name', reason: 'unclear' },
    ];
    expect((await sendBack(service, reference, asked)).status).toBe(200);
    await page.goto(`${world.url}/permohonan`);
    await page.getByRole('link', { name: reference }).or(page.locator('main h3 a')).first().click();
    await page.getByRole('link', { name: 'Perbaiki sekarang' }).click();
    await soundPage(page);
    expect(await wordsOf(page)).toContain('Rini belum ada.');
    await page.getByRole('link', { name: 'Tambah ahli waris lain' }).click();
    await answerPage(page, { ...budi, heir_name: 'Rini' });
    await press(page);
    await page.waitForURL(/\/perbaiki(#heirs)?$/);
    await page.getByRole('link', { name: 'Hapus Budi Santoso' }).click();
    await page.getByRole('button', { name: 'Ya, hapus' }).click();
    await page.waitForURL(/\/perbaiki(#heirs)?$/);
    await soundPage(page);
    expect(await page.locator('.group-name strong').allInnerTexts()).toEqual(['Siti Aminah', 'Rini']);
    await press(page);
    await page.waitForURL(/\/perbaiki\/periksa$/);
    await soundPage(page);
    expect(await wordsOf(page)).not.toContain('Budi');
    await press(page);
    await page.waitForURL(/\/perbaiki\/terkirim$/);

    await service.answer(reference, { papers: ['ktp'] });
    await (await officer(sisir.office, 'lurah')).answer(reference, {});
    const citizen = new CitizenPerson(world.url, phone);
    const letter = await eventually('the letter', async () => (await citizen.track(reference)).letters[0]);
    const pdf = await context.request.get(letter.url.startsWith('/') ? world.url + letter.url : letter.url);
    const words = pdfText(await pdf.body()).replace(/\s+/g, ' ');
    expect(words).toContain('1. Siti Aminah , NIK 3579025708909902');
    expect(words).toContain('2. Rini , NIK 3579011708909901');
    expect(words).not.toContain('Budi');
    await context.close();
  }, 120_000);

  it('has no barriers, with JavaScript on', async () => {
    const citizen = new CitizenPerson(world.url, '081200009202');
    await citizen.signIn();
    const draft = await citizen.fill(heirs, {
      name: 'Siti Aminah',
      village: sisir.code,
      assets: ['house'],
      heirs: [siti, budi],
    });
    const context = await browser.newContext(phoneSized);
    const faults = watchFaults(context);
    const page = await context.newPage();
    const address = `${world.url}/permohonan/${draft}`;
    await page.goto(`${address}/isi/harta`);
    await signIn(page, world.url, '081200009202');
    await page.waitForURL(/\/isi\/harta$/);
    const found: string[] = [];
    for (const path of ['/isi/harta', '/isi/ahli-waris', '/isi/ahli-waris/3', '/isi/ahli-waris/1/hapus', '/periksa']) {
      await page.goto(address + path);
      await soundPage(page);
      found.push(...(await barriers(page)));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    // A place the list does not have leads back to the list.
    await page.goto(`${address}/isi/ahli-waris/9`);
    expect(page.url()).toMatch(/\/isi\/ahli-waris$/);
    await context.close();
  }, 90_000);

  it('is filled by an officer with the keyboard alone', async () => {
    const citizen = new CitizenPerson(world.url, '081200009203');
    await citizen.signIn();
    const { reference } = await citizen.apply(heirs, {
      name: 'Siti Aminah',
      village: sisir.code,
      assets: ['house'],
      heirs: [siti, budi],
    });
    const context = await browser.newContext(deskSized);
    const faults = watchFaults(context);
    const page = await context.newPage();
    await page.goto(`${world.url}/konsol/`);
    const { nip, password } = accountOf(city, world.setup, sisir.office, 'service');
    await page.getByLabel('NIP').fill(nip);
    await page.getByLabel('Kata sandi').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: reference }).getByRole('link').click();
    await page.getByText('17 Agustus 1990').waitFor();
    await page.getByLabel('KTP', { exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Tambah saksi' }).focus();
    await page.keyboard.press('Enter');
    // The new item's first question has the focus.
    await page.keyboard.type('Darto');
    await page.getByRole('button', { name: 'Tambah saksi' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Simpan' }).click();
    expect(await page.locator('.task-form .fault').allInnerTexts()).toEqual(['Isi nama saksi.']);
    await page.getByRole('button', { name: 'Hapus saksi 2' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.group-item').count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize(phoneSized.viewport);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(deskSized.viewport);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(`${reference} sudah diteruskan`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);
});
