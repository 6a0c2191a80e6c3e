// From an agency's workbook to a draft without a mouse, and from a finding to its field.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, openBatu } from '../../support/batu.js';
import { barriers, deskSized, launchBrowser, overflow, phoneSized, watchFaults } from '../../support/browser.js';
import type { CityUnderTest } from '../../support/city-under-test.js';
import { startCity } from '../../support/city-under-test.js';
import { Keyboard } from '../../support/keyboard.js';
import { OfficerPerson } from '../../support/people.js';
import { sopWorkbook } from '../../support/sop-workbook.js';

let world: CityUnderTest;
let browser: Browser;
let account: { readonly nip: string; readonly password: string };

beforeAll(async () => {
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
  account = accountOf(await openBatu(), world.setup, 'diskominfo', 'designer');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function openStudio(context: BrowserContext, path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${world.url}/konsol/studio${path}`);
  await signIn(page);
  return page;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('NIP').fill(account.nip);
  await page.getByLabel('Kata sandi').fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keluar' }).waitFor();
}

it('a workbook becomes a draft by keyboard; its wrong cell is mended on the screen', async () => {
  const context = await browser.newContext(deskSized);
  const faults = watchFaults(context);
  const page = await openStudio(context);
  const keys = new Keyboard(page);
  await keys.open(page.getByRole('link', { name: 'Dari tabel SOP' }));
  const workbook = await sopWorkbook('bila tidak lengkap dikembalikan ke pemohon');
  await keys.attach(page.locator('#sop'), { name: 'SOP lapangan.xlsx', mimeType: 'application/zip', buffer: workbook });
  await page.getByText('baris 5, kolom I', { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await keys.open(page.getByRole('button', { name: 'Ubah seluruh baris 5' }));
  const row = page.getByRole('dialog', { name: 'Baris 5' });
  await row.waitFor();
  expect(await page.locator(':focus').inputValue()).toBe('bila tidak lengkap dikembalikan ke pemohon');
  await keys.press('Escape');
  await row.waitFor({ state: 'hidden' });
  await keys.fill(page.getByLabel('Isi sel I · Keterangan, baris 5'), 'Ya: 3; Tidak: kembali ke 1');
  await keys.press('Enter');
  await page.getByText('Tidak ada yang perlu ditanyakan').waitFor();
  expect(await page.getByText('baris 5, kolom I', { exact: true }).count()).toBe(0);
  await keys.select(page.getByLabel('Perangkat daerah penanggung jawab'), 'Dinas Pemuda dan Olahraga');
  await keys.open(page.getByRole('button', { name: 'Buat rancangan' }));
  await page.getByRole('heading', { name: 'Izin Memakai Lapangan Kota' }).waitFor();
  await page.getByText(/hal kami isi sendiri dari tabel SOP/).waitFor();
  expect(await page.locator('.chapter').count()).toBe(9);
  expect(await barriers(page)).toEqual([]);
  await keys.open(page.getByText(/hal kami isi sendiri dari tabel SOP/));
  await keys.open(page.getByRole('link', { name: /Lihat di Standar pelayanan.*\d+ hari kerja/ }));
  await page.getByRole('heading', { name: 'Standar pelayanan', exact: true }).waitFor();
  const { origin, pathname, search } = new URL(page.url());
  await page.goto(`${origin}${pathname}${search}#requirements/0/text`);
  const syarat = page.getByLabel('Syarat, syarat 1', { exact: true });
  await syarat.waitFor();
  await page.waitForFunction("document.activeElement?.tagName === 'INPUT'");
  expect(await page.locator(':focus').inputValue()).toBe(await syarat.inputValue());
  expect(faults).toEqual([]);
  await context.close();
}, 90_000);

it('every way to begin is without a barrier and fits a phone', async () => {
  const context = await browser.newContext(phoneSized);
  const page = await openStudio(context);
  for (const way of [
    '',
    '/mulai/sop',
    '/mulai/contoh',
    '/mulai/versi',
    '/mulai/salinan',
    '/mulai/zip',
    '/mulai/kosong',
  ]) {
    await page.goto(`${world.url}/konsol/studio${way}`);
    await page.locator('.card').first().waitFor();
    await page.locator('.quiet[role=status]').waitFor({ state: 'detached' });
    expect([way, await barriers(page)]).toEqual([way, []]);
    expect([way, await overflow(page)]).toEqual([way, 0]);
  }
  await context.close();
}, 90_000);

it('a refused zip says why, a draft that is gone leads back, and a line or a session that was lost costs nothing that was typed', async () => {
  const context = await browser.newContext(deskSized);
  const page = await openStudio(context, '/mulai/zip');
  await page
    .locator('#zip')
    .setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('bukan zip') });
  await page.getByText('Berkas ini bukan zip.').waitFor();
  await page.goto(`${world.url}/konsol/studio/nonsense`);
  await page.getByText('Rancangan layanan ini tidak ada.').waitFor();
  await page.getByRole('link', { name: 'Kembali ke daftar rancangan' }).click();
  await page.getByRole('link', { name: 'Dari kosong' }).click();
  await page.getByLabel('Nama layanan').fill('Izin Baru');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Mulai dari kosong' }).click();
  await page.getByText('Sambungan terputus.').waitFor();
  await context.setOffline(false);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('NIP').fill(account.nip);
  await dialog.getByLabel('Kata sandi').fill(account.password);
  await dialog.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { name: 'Izin Baru' }).waitFor();
  const designer = await OfficerPerson.signIn(world.url, account);
  const { body } = await designer.agent.get('/api/v1/studio/drafts').expect(200);
  expect(
    (body as { readonly data: readonly { readonly name: string }[] }).data.filter(({ name }) => name === 'Izin Baru'),
  ).toHaveLength(1);
  await context.close();
}, 90_000);
