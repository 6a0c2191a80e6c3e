// A designer writes the parts of a service that are neither its form nor its process, without a mouse.
import type { Browser, Locator, Page } from 'playwright-core';
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
import { OfficerPerson } from '../../support/people.js';
import { shippedDraft } from '../../support/studio-draft.js';
import { changing } from '../../support/studio-page.js';

let world: CityUnderTest;
let browser: Browser;
let page: Page;
let faults: readonly string[];
let draft: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
  const account = accountOf(await openBatu(), world.setup, 'diskominfo', 'designer');
  const designer = await OfficerPerson.signIn(world.url, account);
  draft = (await shippedDraft(designer, 'dinsos/sktm')).id;
  const context = await browser.newContext(deskSized);
  faults = watchFaults(context);
  page = await openConsole(context, `${world.url}/konsol/`, account);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const open = async (path: string): Promise<void> => {
  await page.goto(`${world.url}/konsol/studio/${draft}/${path}`);
};
const press = (name: string | RegExp): Promise<void> => pressByKey(page.getByRole('button', { name }).first());
const expectCount = (some: Locator, count: number): Promise<void> =>
  some.nth(count).waitFor({ state: 'detached', timeout: 15_000 });

describe('a designer by keyboard', () => {
  it('types a letter, sees it as it would be printed, and is told of a name that does not exist', async () => {
    await open('surat/sktm');
    await page.getByLabel('Isi surat').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nUntuk ');
    await page.getByLabel('Isian untuk disisipkan').selectOption({ label: 'Nama lengkap' });
    await press('Sisipkan isian');
    await page.getByAltText(/Untuk Warga Contoh/).waitFor();
    await changing(page, () => page.keyboard.type(' {{salah}}'));
    await page
      .getByText(/Nama "\{\{salah\}\}" tidak ada\./)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    const printed = page.waitForResponse(/specimen$/);
    await press('Buka contoh PDF');
    expect((await printed).headers()['content-type']).toBe('application/pdf');
  }, 40_000);

  it('sees which rows a decision table misses, and adds them by a button', async () => {
    await open('tabel-keputusan/eligibility');
    await page.getByText('Setiap keadaan dijawab oleh tabel ini.').waitFor();
    await press('Hapus baris 3');
    await page.getByText('Tidak ada baris untuk:').waitFor();
    expect(await barriers(page)).toEqual([]);
    const gaps = page.locator('.gaps li');
    for (let left = await gaps.count(); left > 0; left -= 1) {
      await press(/^Tambah baris untuk/);
      await expectCount(gaps, left - 1);
    }
    const unanswered = page.locator('td.answer.cell-bad select');
    for (let left = await unanswered.count(); left > 0; left -= 1) {
      await unanswered.first().focus();
      await page.keyboard.type('not');
      await expectCount(unanswered, left - 1);
    }
    await page.getByText('Setiap keadaan dijawab oleh tabel ini.').waitFor();
    await page.getByLabel('Hasil Kelayakan, baris 3').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Hasil Kelayakan, baris 2');
  }, 40_000);

  it('names a performer and is told at once that nobody holds the office', async () => {
    await open('pelaksana');
    await page.getByLabel('Nama pelaksana baru').focus();
    await page.keyboard.type('Penyuluh');
    await page.keyboard.press('Enter');
    await page.getByLabel('Instansi, Penyuluh').selectOption({ label: 'Dinsos' });
    await page.getByLabel('Jabatan, Penyuluh').selectOption({ label: 'Camat' });
    await page.getByText('Belum ada pejabatnya di Dinsos.').waitFor();
    await press('Hapus Camat');
    await page.getByText(/Belum dapat dihapus, karena dipakai oleh langkah/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await press('Hapus Penyuluh');
    await page.getByText('Belum ada pejabatnya di Dinsos.').waitFor({ state: 'detached' });
  }, 40_000);

  it('writes the standard with the time that is proved beside the promise', async () => {
    await open('standar');
    await page.getByText(/Paling lama \d hari kerja/).waitFor();
    await page.getByText('Janji dapat ditepati.').waitFor();
    await page.getByLabel('Janji kepada warga').fill('1');
    await page.getByText('Janji belum dapat ditepati.').waitFor();
    await page.getByText('GRATIS').waitFor();
    await page.getByLabel('Biaya', { exact: true }).fill('5000');
    await page.getByLabel('Dasar hukum biaya').waitFor();
    await press('Tambah syarat');
    await page.keyboard.type('Syarat lain');
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize(phoneSized.viewport);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  }, 40_000);
});
