/**
 * What the gate proves (design: sound, promise, decisions, offices, requirements, standard, scenarios) is broken on the screen, told
 * with a way to the very place, and mended there; nothing of it is done in a file.
 */
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import { deskSized, launchBrowser, openConsole, pressByKey, watchFaults } from '../support/browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { shippedDraft } from '../support/studio-draft.js';
import { changing, saved } from '../support/studio-page.js';

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
const keeping = (change: () => Promise<unknown>): Promise<void> => changing(page, change);

interface Breakage {
  /** Heading of the chapter. */
  readonly chapter: string;
  /** Its sentence. */
  readonly told: RegExp;
  break(): Promise<void>;
  /** On the screen that the finding leads to. */
  mend(): Promise<void>;
}

async function rewriteScenario(from: string, to: string): Promise<void> {
  await press(/^Ubah sebagai teks/);
  const text = page.getByLabel('Isi berkas skenario');
  await text.waitFor();
  const written = await text.inputValue();
  expect(written).toContain(from);
  await keeping(() => text.fill(written.replace(from, to)));
  await press('Tutup teks');
}

const breakages: Readonly<Record<string, Breakage>> = {
  'a step that is done twice': {
    chapter: 'Alur selalu sampai akhir',
    told: /dua cabang berada di "Tanda tangani surat" pada waktu yang sama/,
    async break() {
      await open('alur?tampilan=diagram&langkah=check-completeness');
      await page.getByLabel('Sambungkan ke').selectOption({ label: 'Tanda tangani surat' });
      await keeping(() => press(/^Sambungkan$/));
    },
    async mend() {
      const flow = page
        .getByRole('navigation', { name: 'Elemen diagram' })
        .getByRole('button', { name: /Periksa kelengkapan.*Tanda tangani surat/ });
      await flow.first().focus();
      await page.keyboard.press('Enter');
      await keeping(() => press(/^Hapus /));
    },
  },
  'a promise that cannot be kept': {
    chapter: 'Janji waktu dapat ditepati',
    told: /^Janji 1 hari kerja tidak dapat ditepati: .* Janjikan 5 hari kerja/,
    async break() {
      await open('standar');
      await keeping(() => page.getByLabel('Janji kepada warga').fill('1'));
    },
    async mend() {
      const days = page.locator('input:focus');
      await days.waitFor();
      expect(await days.inputValue()).toBe('1');
      await keeping(() => days.fill('5'));
    },
  },
  'a decision table with a gap': {
    chapter: 'Setiap keputusan menjawab',
    told: /^Bila Desil kesejahteraan \d+ dan .* tidak ada baris tabel "Kelayakan pemohon SKTM" yang menjawab\./,
    async break() {
      await open('tabel-keputusan/eligibility');
      await page.getByText('Setiap keadaan dijawab oleh tabel ini.').waitFor();
      await keeping(() => press('Hapus baris 3'));
    },
    async mend() {
      await page.getByText('Tidak ada baris untuk:').waitFor();
      const gaps = page.locator('.gaps li');
      for (let left = await gaps.count(); left > 0; left -= 1) {
        await press(/^Tambah baris untuk/);
        await gaps.nth(left - 1).waitFor({ state: 'detached' });
      }
      const unanswered = page.locator('td.answer.cell-bad select');
      for (let left = await unanswered.count(); left > 0; left -= 1) {
        await unanswered.first().focus();
        await page.keyboard.type('not');
        await unanswered.nth(left - 1).waitFor({ state: 'detached' });
      }
      await page.getByText('Setiap keadaan dijawab oleh tabel ini.').waitFor();
      await saved(page);
    },
  },
  'an office that nobody holds': {
    chapter: 'Setiap pelaksana ada',
    told: /^Jabatan Camat kosong di Dinsos, .* jadi langkah "Periksa data kesejahteraan" akan macet\./,
    async break() {
      await open('pelaksana');
      await keeping(() => page.getByLabel('Jabatan, Pemeriksa data Dinas Sosial').selectOption({ label: 'Camat' }));
    },
    async mend() {
      const role = page.getByLabel('Jabatan, Pemeriksa data Dinas Sosial');
      await keeping(() => role.selectOption({ label: 'Pemeriksa data' }));
    },
  },
  'a paper that must not be asked for': {
    chapter: 'Syarat sesuai aturan',
    told: /^Syarat "Fotokopi KTP" tidak boleh diminta \(.+\)\. Data itu sudah ada pada pemerintah\./,
    async break() {
      await open('standar');
      await keeping(async () => {
        await press('Tambah syarat');
        await page.keyboard.type('Fotokopi KTP');
      });
    },
    async mend() {
      const field = page.locator('input:focus');
      await field.waitFor();
      expect(await field.inputValue()).toBe('Fotokopi KTP');
      await keeping(() => field.fill('Anda datang sendiri bila diminta'));
    },
  },
  'a component of the standard that is missing': {
    chapter: 'Standar pelayanan dan data pribadi',
    told: /^Kunci "evaluation" \(evaluasi kinerja pelaksana\) belum ada di "standard"\./,
    async break() {
      await open('standar');
      await keeping(() => page.getByLabel('14. Evaluasi kinerja pelaksana').fill(''));
    },
    async mend() {
      const evaluation = page.locator('textarea:focus').and(page.getByLabel('14. Evaluasi kinerja pelaksana'));
      await evaluation.waitFor();
      await keeping(() => evaluation.fill('Survei kepuasan setiap tiga bulan.'));
    },
  },
  'a scenario that does not hold': {
    chapter: 'Skenario berhasil',
    told: /^Skenario "Beasiswa, desil 3, disetujui lurah" gagal di langkah 13: Instans berakhir di: granted\./,
    async break() {
      await open('skenario');
      await rewriteScenario('ended: granted', 'ended: refused');
      await page.getByText('Gagal', { exact: true }).first().waitFor();
    },
    async mend() {
      await rewriteScenario('ended: refused', 'ended: granted');
      await page.getByText('Gagal', { exact: true }).first().waitFor({ state: 'detached' });
    },
  },
};

it.each(Object.keys(breakages))(
  '%s is told, and mended where the finding leads',
  async (name) => {
    const breakage = breakages[name];
    if (!breakage) throw new Error(name);
    await breakage.break();
    await open('temuan');
    const chapter = page.locator('.chapter').filter({ has: page.getByRole('heading', { name: breakage.chapter }) });
    const finding = chapter
      .locator('.finding')
      .filter({ hasText: 'Harus diperbaiki' })
      .filter({ has: page.locator('.finding-message').filter({ hasText: breakage.told }) })
      .first();
    await finding.waitFor();
    expect(await page.locator('.verdict').innerText()).toContain('belum dapat diterbitkan');
    await finding.getByRole('link', { name: /^Perbaiki di/ }).focus();
    await page.keyboard.press('Enter');
    // Rows cannot say some drawings: then the finding leads on to the drawing itself.
    await page.waitForURL(/[?&](?:bagian|tampilan)=/);
    const led = new URL(page.url()).pathname;
    await breakage.mend();
    expect(new URL(page.url()).pathname).toBe(led);
    await open('temuan');
    await page.getByText('Rancangan ini dapat diterbitkan.').waitFor();
    expect(faults).toEqual([]);
  },
  90_000,
);
