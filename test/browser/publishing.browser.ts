// The publish screen as two people use it: one hands in, the other reads what changes and publishes it from a day.
import type { City } from '@alur/city';
import type { BundleFiles } from '@alur/studio';
import type { Browser, Page } from 'playwright-core';
import { accountOfHolder, openBatu } from '../support/batu.js';
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
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { putDraft } from '../support/put-draft.js';
import { shippedFiles } from '../support/shipped-files.js';

let world: CityUnderTest;
let city: City;
let browser: Browser;
/** Of every page that was opened. */
const faults: (readonly string[])[] = [];

beforeAll(async () => {
  city = await openBatu();
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** The shipped service, promising one thing more and called otherwise. */
function changedFiles(): BundleFiles {
  const files = shippedFiles('diskumperindag/surat-ket-usaha');
  const service = (files['service.yaml'] ?? '')
    .replace('name: Surat Keterangan Usaha', 'name: Surat Keterangan Usaha Mikro')
    .replace(/workingDays: (\d+)/, (_whole, days: string) => `workingDays: ${String(Number(days) + 1)}`);
  return { ...files, 'service.yaml': service };
}

async function signIn(holder: string, size: object = deskSized): Promise<Page> {
  const context = await browser.newContext(size);
  faults.push(watchFaults(context));
  const account = accountOfHolder(city, world.setup, holder);
  return openConsole(context, `${world.url}/konsol/`, account);
}

const inOneYear = `${String(new Date().getUTCFullYear() + 1)}-12-01`;

it('a draft is handed in by one, and published from a day by another, by keyboard alone', async () => {
  const draft = await putDraft(world, { files: changedFiles(), by: 'diskominfo-designer' });
  const address = `${world.url}/konsol/studio/${draft}/terbitkan`;
  const ayu = await signIn('diskominfo-designer');
  await ayu.goto(address);
  await ayu.getByText('Terkena: permohonan baru').waitFor();
  await ayu.getByLabel('Tampilkan lama dan baru berdampingan').check();
  await ayu
    .getByRole('cell', { name: /hari kerja/ })
    .first()
    .waitFor();
  expect(await barriers(ayu)).toEqual([]);
  await ayu.getByLabel('Catatan untuk pemeriksa').fill('Nama dan janji diperbarui.');
  await pressByKey(ayu.getByRole('button', { name: 'Serahkan untuk diperiksa' }));
  await ayu.getByText('orang lain yang memeriksa dan menerbitkannya').waitFor();
  await ayu.getByRole('button', { name: 'Tarik kembali untuk ditulis lagi' }).waitFor();
  await ayu.goto(`${world.url}/konsol/studio/${draft}/standar`);
  await ayu.getByText('Rancangan ini sedang diperiksa, jadi hanya bisa dibaca.').waitFor();
  expect(await ayu.getByLabel('Syarat').first().isEditable()).toBe(false);

  const intan = await signIn('setda-reviewer-hukum');
  await intan.getByRole('link', { name: 'Studio' }).waitFor();
  await intan.goto(address);
  await intan.getByText('Nama dan janji diperbarui.').first().waitFor();
  await intan.getByLabel('Mulai tanggal lain').press(' ');
  await intan.getByLabel('Tanggal mulai berlaku').fill(inOneYear);
  await pressByKey(intan.getByRole('button', { name: 'Setujui dan terbitkan …' }));
  const dialog = intan.getByRole('dialog');
  await dialog.getByText('Permohonan yang sudah dikirim diselesaikan menurut versinya sendiri.').waitFor();
  expect(await barriers(intan)).toEqual([]);
  await pressByKey(dialog.getByRole('button', { name: /^Ya, terbitkan mulai/ }));
  await intan.getByText('Rancangan ini sudah diterbitkan.').waitFor();
  await intan.getByText('Intan Pemeriksa').first().waitFor();

  await intan.getByRole('link', { name: 'Layanan' }).first().click();
  const service = intan.getByRole('region', { name: 'Surat Keterangan Usaha' });
  await service.getByText('Akan berlaku').waitFor();
  expect(await barriers(intan)).toEqual([]);
  expect(faults.flat()).toEqual([]);
  await Promise.all([ayu.context().close(), intan.context().close()]);
}, 120_000);

it('a service is closed with a reason that the public reads, on a phone', async () => {
  const page = await signIn('setda-reviewer-organisasi', phoneSized);
  await page.goto(`${world.url}/konsol/studio/layanan`);
  await page.getByRole('button', { name: 'Tutup layanan Surat Keterangan Usaha' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ya, tutup layanan' }).click();
  await dialog.getByText('Tulis alasannya.').waitFor();
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await dialog.getByLabel('Alasan').fill('Diurus lewat layanan terpadu.');
  await dialog.getByRole('button', { name: 'Ya, tutup layanan' }).click();
  // The field itself shows what is typed: only without the dialog is it what was kept.
  await dialog.waitFor({ state: 'hidden' });
  const service = page.getByRole('region', { name: 'Surat Keterangan Usaha' });
  await service.getByText('Diurus lewat layanan terpadu.').first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.goto(`${world.url}/layanan/surat-ket-usaha/perubahan`);
  await page.getByText('Diurus lewat layanan terpadu.').waitFor();
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await page.context().close();
}, 60_000);
