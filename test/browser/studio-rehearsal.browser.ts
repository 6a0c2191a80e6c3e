// A designer without a mouse tries a draft out, keeps what they saw, and looks at what hangs.
import type { City } from '@alur/city';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import {
  apartFromBusy,
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
import { putDraft } from '../support/put-draft.js';
import { shippedFiles } from '../support/shipped-files.js';
import { deadlocked, withoutScenarios } from '../support/spoilt-service.js';

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

async function designer(context: BrowserContext): Promise<Page> {
  const account = accountOf(city, world.setup, 'diskominfo', 'designer');
  return openConsole(context, `${world.url}/konsol/`, account);
}

/** Goes on from where the focus is, as far as it takes. */
async function tabTo(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await place.waitFor();
  const page = place.page();
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await place.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Expected to reach ${String(place)} with ${key}`);
}

async function press(place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(place);
  await place.page().keyboard.press(key);
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
async function keepAs(page: Page, name: string): Promise<void> {
  await tabTo(page.getByLabel('Nama skenario'));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByText(`Skenario "${name}" tersimpan.`).waitFor();
}

describe('a rehearsal', () => {
  it('goes to the letter with one return, back and to a refusal, and both are kept as scenarios that cover everything', async () => {
    const files = withoutScenarios(shippedFiles('diskumperindag/surat-ket-usaha'));
    const id = await putDraft(world, { name: 'Surat Keterangan Usaha', files, by: 'tester' });
    const context = await browser.newContext(deskSized);
    const faults = watchFaults(context);
    const page = await designer(context);
    const told = page.getByRole('status').first();
    await page.goto(`${world.url}/konsol/studio/${id}/uji-coba`);
    await press(button(page, 'Mulai uji coba'));
    await page.getByText('Sebagai Kepala seksi pelayanan, Kelurahan Temas').waitFor();
    await page.locator('.djs-element.mark-token[data-element-id="verify"]').waitFor();
    expect(await barriers(page)).toEqual([]);

    await press(button(page, 'Kembalikan ke pemohon'));
    await press(page.getByLabel('Nama usaha'), 'Space');
    await tabTo(page.getByLabel('Alasan untuk Nama usaha'));
    await page.keyboard.type('Isian ini kurang jelas');
    await press(button(page, 'Kembalikan 1 isian'));
    await page.getByRole('heading', { name: 'Sekarang: Menunggu perbaikan dari pemohon' }).waitFor();
    expect(await told.textContent()).toContain('mengembalikan permohonan dari "Periksa permohonan"');
    await page.locator('.citizen-reads summary').getByText('Perlu Anda perbaiki').waitFor();
    await tabTo(page.getByLabel('Nama usaha'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Warung Bu Siti');
    await press(button(page, 'Kirim perbaikan sebagai pemohon'));

    await press(page.getByLabel('Benar dan lengkap'), 'Space');
    await press(button(page, 'Simpan hasil pemeriksaan'));
    await press(button(page, 'Tanda tangani'));
    await press(button(page, 'Berhasil Terbitkan surat'));
    await page.getByRole('heading', { name: 'Sekarang: Selesai' }).waitFor();
    await page.getByText('Surat terbit:').waitFor();
    await keepAs(page, 'Terbit setelah diperbaiki');

    await tabTo(button(page, /^Mundur ke sini Pemohon mengirim perbaikan/), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sekarang: Sedang diproses' }).waitFor();
    await tabTo(page.getByLabel('Benar dan lengkap'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page.getByLabel('Pemohon bukan penduduk Kota Batu'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page.getByLabel('Alasan penolakan'));
    await page.keyboard.type('Kami tidak menemukan usaha di alamat itu. Ajukan lagi dengan alamat yang benar.');
    await press(button(page, 'Simpan hasil pemeriksaan'));
    await press(button(page, 'Tanda tangani'));
    await press(button(page, 'Berhasil Terbitkan surat penolakan'));
    await page.getByRole('heading', { name: 'Sekarang: Tidak dapat dikabulkan' }).waitFor();
    await keepAs(page, 'Ditolak setelah diperbaiki');

    await tabTo(page.getByRole('link', { name: 'Skenario' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('2 dari 2 skenario berhasil.').waitFor();
    await page.getByText('Semua langkah dan cabang dilewati skenario.').waitFor();
    expect(await page.locator('.coverage-missed').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(apartFromBusy(faults)).toEqual([]);
    await context.close();
  }, 90_000);

  it('shows where a draft hangs, played to that place, also on a phone', async () => {
    const files = deadlocked(withoutScenarios(shippedFiles('diskumperindag/surat-ket-usaha')));
    const id = await putDraft(world, { name: 'Macet', files, by: 'tester' });
    const context = await browser.newContext(phoneSized);
    const faults = watchFaults(context);
    const page = await designer(context);
    await page.goto(`${world.url}/konsol/studio/${id}/skenario`);
    await press(page.getByRole('button', { name: /^Putar di uji coba.*proses berhenti di "Kedua tanda tangan"/ }));
    await page.getByRole('heading', { name: 'Sekarang: Terhenti' }).waitFor();
    await page.getByText('Terhenti di Kedua tanda tangan').waitFor();
    await page.locator('.djs-element.mark-trouble[data-element-id="both"]').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    expect(apartFromBusy(faults)).toEqual([]);
    await context.close();
  }, 60_000);

  it('is proposed for every branch, kept by one button, renamed and taken away', async () => {
    const files = withoutScenarios(shippedFiles('diskumperindag/surat-ket-usaha'));
    const id = await putDraft(world, { name: 'Usulan', files, by: 'tester' });
    const context = await browser.newContext(deskSized);
    const page = await designer(context);
    await page.goto(`${world.url}/konsol/studio/${id}/skenario`);
    await press(page.getByRole('button', { name: /^Simpan semua usulan/ }));
    await page.getByText('Semua langkah dan cabang dilewati skenario.').waitFor();
    const [first] = await page.locator('.scenario-head strong').allTextContents();
    await press(button(page, `Ubah nama ${first ?? ''}`));
    await tabTo(page.getByLabel('Nama baru'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Contoh pertama');
    await page.keyboard.press('Enter');
    await press(button(page, 'Hapus Contoh pertama'));
    await page.keyboard.press('Enter');
    await page.locator('.scenario-head').filter({ hasText: 'Contoh pertama' }).waitFor({ state: 'detached' });
    await page
      .getByText(/^Belum$/)
      .first()
      .waitFor();
    await context.close();
  }, 60_000);
});
