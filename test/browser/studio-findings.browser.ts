/**
 * What the gate proves (design: sound, promise, decisions, offices, requirements, standard, scenarios) is broken on the screen, told
 * with a way to the very place, and mended there; nothing of it is done in a file.
 */
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import { deskSized, launchBrowser, openConsole, watchFaults } from '../support/browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { shippedDraft } from '../support/studio-draft.js';

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
const saved = (): Promise<void> =>
  page
    .locator('.saving')
    .filter({ hasText: /^Tersimpan$/ })
    .waitFor();
const press = async (name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
};
/** Waits until what is changed is kept. */
async function changing(act: () => Promise<unknown>): Promise<void> {
  const kept = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('/parts/'),
  );
  await act();
  expect((await kept).status()).toBe(200);
  await saved();
}

interface Breakage {
  /** Heading of the chapter. */
  readonly chapter: string;
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
  await changing(() => text.fill(written.replace(from, to)));
  await press('Tutup teks');
}

const breakages: Readonly<Record<string, Breakage>> = {
  'a step that is done twice': {
    chapter: 'Alur selalu sampai akhir',
    told: /langkah|alur|permohonan/i,
    async break() {
      await open('alur?tampilan=diagram&langkah=check-completeness');
      await page.getByLabel('Sambungkan ke').selectOption({ label: 'Tanda tangani surat' });
      await changing(() => press(/^Sambungkan$/));
    },
    async mend() {
      await open('alur?tampilan=diagram');
      const flow = page
        .getByRole('navigation', { name: 'Elemen diagram' })
        .getByRole('button', { name: /Periksa kelengkapan.*Tanda tangani surat/ });
      await flow.first().focus();
      await page.keyboard.press('Enter');
      await changing(() => press(/^Hapus /));
    },
  },
  'a promise that cannot be kept': {
    chapter: 'Janji waktu dapat ditepati',
    told: /hari kerja/,
    async break() {
      await open('standar');
      await changing(() => page.getByLabel('Janji kepada warga').fill('1'));
    },
    async mend() {
      await changing(() => page.getByLabel('Janji kepada warga').fill('5'));
    },
  },
  'a decision table with a gap': {
    chapter: 'Setiap keputusan menjawab',
    told: /baris|keputusan/i,
    async break() {
      await open('tabel-keputusan/eligibility');
      await page.getByText('Setiap keadaan dijawab oleh tabel ini.').waitFor();
      await changing(() => press('Hapus baris 3'));
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
      await saved();
    },
  },
  'an office that nobody holds': {
    chapter: 'Setiap pelaksana ada',
    told: /kosong|pejabat/i,
    async break() {
      await open('pelaksana');
      await changing(() => page.getByLabel('Jabatan, Pemeriksa data Dinas Sosial').selectOption({ label: 'Camat' }));
    },
    async mend() {
      const role = page.getByLabel('Jabatan, Pemeriksa data Dinas Sosial');
      await changing(() => role.selectOption({ label: 'Pemeriksa data' }));
    },
  },
  'a paper that must not be asked for': {
    chapter: 'Syarat sesuai aturan',
    told: /fotokopi|KTP/i,
    async break() {
      await open('standar');
      await changing(async () => {
        await press('Tambah syarat');
        await page.keyboard.type('Fotokopi KTP');
      });
    },
    async mend() {
      const field = page.locator('input:focus');
      await field.waitFor();
      expect(await field.inputValue()).toBe('Fotokopi KTP');
      await changing(() => field.fill('Anda datang sendiri bila diminta'));
    },
  },
  'a component of the standard that is missing': {
    chapter: 'Standar pelayanan dan data pribadi',
    told: /evaluasi/i,
    async break() {
      await open('standar');
      await changing(() => page.getByLabel('14. Evaluasi kinerja pelaksana').fill(''));
    },
    async mend() {
      const evaluation = page.getByLabel('14. Evaluasi kinerja pelaksana');
      await changing(() => evaluation.fill('Survei kepuasan setiap tiga bulan.'));
    },
  },
  'a scenario that does not hold': {
    chapter: 'Skenario berhasil',
    told: /skenario/i,
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
    const finding = chapter.locator('.finding').filter({ hasText: 'Harus diperbaiki' }).first();
    await finding.waitFor();
    expect(await finding.innerText()).toMatch(breakage.told);
    expect(await page.locator('.verdict').innerText()).toContain('belum dapat diterbitkan');
    await finding.getByRole('link', { name: /^Perbaiki di/ }).focus();
    await page.keyboard.press('Enter');
    await breakage.mend();
    await open('temuan');
    await page.getByText('Rancangan ini dapat diterbitkan.').waitFor();
    expect(faults).toEqual([]);
  },
  90_000,
);
