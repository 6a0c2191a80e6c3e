// A designer builds a form without code and without a mouse, and sees it as citizens and officers will.
import type { Json } from '@alur/kernel';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
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
import { OfficerPerson } from '../support/people.js';
import { shippedFiles } from '../support/shipped-files.js';
import { beginDraft, partOf, shippedDraft } from '../support/studio-draft.js';
import { changing, saved } from '../support/studio-page.js';

let world: CityUnderTest;
let browser: Browser;
let designer: OfficerPerson;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  const city = await openBatu();
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
  const account = accountOf(city, world.setup, 'diskominfo', 'designer');
  designer = await OfficerPerson.signIn(world.url, account);
  const context = await browser.newContext(deskSized);
  faults = watchFaults(context);
  page = await openConsole(context, `${world.url}/konsol/`, account);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const service = 'diskumperindag/surat-ket-usaha';

const valueOf = async (id: string, part: string): Promise<Json> => (await partOf(designer, id, part)).value;

/** A draft with the forms, the participants and the drawing of a shipped service. */
const draftOf = async (name: string): Promise<string> =>
  (await shippedDraft(designer, service, { name, parts: ['pages', 'tasks', 'participants', 'diagram'] })).id;

const open = (where: string) => page.goto(`${world.url}/konsol/studio/${where}`);

/** The phone is a page of its own, and looked at as such elsewhere. */
const barriersHere = (): Promise<readonly string[]> => barriers(page, '.phone');
const focused = (name: string): Promise<void> =>
  page.locator(`:focus:is([aria-label^="${name}"], :has-text("${name}"))`).waitFor();

/** Puts the focus where Tab would bring it, and types. */
async function type(label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).last().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
async function press(name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).last().focus();
  await page.keyboard.press('Enter');
}

describe('a form for citizens', () => {
  it('is built by keyboard: a choice, a page that depends on it, and a photo; a phone shows it', async () => {
    const { id } = await beginDraft(designer, 'Formulir baru');
    await open(`${id}/formulir-pemohon`);

    await type('Halaman baru', 'Apakah usaha Anda punya izin?');
    await page.keyboard.press('Enter');
    await focused('Apakah usaha Anda punya izin?');
    await type(/^Pertanyaan baru/, 'Kepemilikan izin');
    await page.getByLabel(/^Jenis jawaban untuk pertanyaan baru/).selectOption('choice');
    await press('Tambah pertanyaan');
    await focused('Kepemilikan izin');
    for (const label of ['Sudah punya', 'Belum punya']) {
      await press(/^Tambah pilihan/);
      await page.keyboard.type(label);
    }

    await type('Halaman baru', 'Seperti apa tempat usaha Anda?');
    await page.keyboard.press('Enter');
    await focused('Seperti apa tempat usaha Anda?');
    await page.getByRole('checkbox', { name: 'Hanya bila syarat terpenuhi' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('Tampil bila "Kepemilikan izin" adalah "Sudah punya".').waitFor();
    await type(/^Pertanyaan baru/, 'Foto tempat usaha');
    await page.getByLabel(/^Jenis jawaban untuk pertanyaan baru/).selectOption('file');
    await changing(page, async () => {
      await press('Tambah pertanyaan');
      await focused('Foto tempat usaha');
    });
    expect(await valueOf(id, 'pages')).toEqual([
      {
        id: 'usaha-punya-izin',
        title: 'Apakah usaha Anda punya izin?',
        fields: [
          {
            id: 'kepemilikan_izin',
            label: 'Kepemilikan izin',
            class: 'none',
            type: 'choice',
            options: [
              { value: 'sudah-punya', label: 'Sudah punya' },
              { value: 'belum-punya', label: 'Belum punya' },
            ],
          },
        ],
      },
      {
        id: 'seperti-tempat-usaha',
        title: 'Seperti apa tempat usaha Anda?',
        showWhen: { field: 'kepemilikan_izin', op: 'equals', value: 'sudah-punya' },
        fields: [{ id: 'foto_tempat_usaha', label: 'Foto tempat usaha', class: 'general', type: 'file' }],
      },
    ]);

    const phone = page.frameLocator('iframe[title="Pratinjau halaman pemohon"]');
    await phone.getByRole('heading', { level: 1, name: 'Seperti apa tempat usaha Anda?' }).waitFor();
    await press(/^halaman 1|^1 ?Apakah usaha/);
    await phone.getByRole('heading', { level: 1, name: 'Apakah usaha Anda punya izin?' }).waitFor();
    await phone.getByLabel('Belum punya').check();
    await phone.getByRole('button', { name: 'Lanjutkan' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Periksa jawaban Anda' }).waitFor();
    expect(await barriersHere()).toEqual([]);
    expect(apartFromBusy(faults)).toEqual([]);
  }, 90_000);

  it('moves, copies and takes away pages with the focus staying there, and undoes it', async () => {
    const id = await draftOf('Urutan');
    await open(`${id}/formulir-pemohon`);
    await press('Turunkan halaman 1, Apakah Anda sudah punya NIB?');
    await focused('Turunkan halaman 2');
    await changing(page, () => press('Gandakan halaman 3, Siapa nama lengkap Anda?'));
    const pages = (await valueOf(id, 'pages')) as readonly {
      readonly id: string;
      readonly fields: readonly { readonly id: string }[];
    }[];
    expect(pages.map((one) => one.id).slice(0, 4)).toEqual(['nib-is-enough', 'nib', 'name', 'nama-lengkap']);
    expect(pages[3]?.fields.map((field) => field.id)).toEqual(['nama_lengkap']);
    await changing(page, async () => {
      await press('Hapus halaman 4, Siapa nama lengkap Anda?');
      await focused('Berapa NIK Anda?');
    });
    await changing(page, async () => {
      for (let steps = 0; steps < 3; steps += 1) await press('Urungkan');
    });
    expect(await valueOf(id, 'pages')).toEqual(
      (parse(shippedFiles(service)['form.yaml'] ?? '') as Record<string, Json>)['pages'],
    );
  }, 90_000);

  it('calls a question otherwise in the whole draft, after a warning', async () => {
    const id = await draftOf('Id');
    await open(`${id}/formulir-pemohon?halaman=address`);
    await press(/^1 ?Desa atau kelurahan/);
    await page.locator('summary', { hasText: 'Untuk ahli' }).press('Enter');
    await type(/^Id/, 'desa');
    await press('Ganti id di seluruh rancangan');
    await focused('Desa atau kelurahan');
    expect(await valueOf(id, 'participants')).toMatchObject({ 'village-service': { agency: '=desa_office' } });
  }, 90_000);
});

describe('what officers fill in and see', () => {
  it('is edited task by task, and tried on the officer’s own form', async () => {
    const id = await draftOf('Petugas');
    await open(`${id}/formulir-petugas?tugas=sign-refusal`);
    const screen = page.locator('.task-screen');
    await screen.getByRole('heading', { name: 'Tanda tangani surat penolakan' }).waitFor();
    expect(await screen.getByText('Benar dan lengkap').isVisible()).toBe(true);
    await press('Periksa permohonan');
    await screen.getByRole('heading', { level: 4, name: 'Periksa permohonan' }).waitFor();
    await type(/^Tulisan tombol/, 'Simpan pemeriksaan');
    await screen.getByRole('button', { name: 'Simpan pemeriksaan' }).press('Enter');
    await screen.getByText('Pilih hasil pemeriksaan.').waitFor();
    await screen.getByLabel('Tidak benar atau tidak lengkap').check();
    await screen.getByLabel('Alasan penolakan').waitFor();
    await screen.getByLabel('Benar dan lengkap', { exact: true }).check();
    await screen.getByRole('button', { name: 'Simpan pemeriksaan' }).press('Enter');
    await screen.getByText('Isian ini diterima. Tidak ada yang dikirim.').waitFor();
    expect(await barriersHere()).toEqual([]);
  }, 90_000);

  it('is given and taken answer by answer, and the officer’s screen follows', async () => {
    const id = await draftOf('Melihat');
    await open(`${id}/siapa-melihat`);
    const tick = page.getByRole('checkbox', { name: 'Pelayanan desa atau kelurahan melihat NIK' });
    await tick.focus();
    await changing(page, () => page.keyboard.press('Space'));
    const { 'village-service': service } = (await valueOf(id, 'participants')) as Record<
      string,
      { readonly sees: readonly string[] }
    >;
    expect(service?.sees).toContain('name');
    expect(service?.sees).not.toContain('nik');
    expect(await barriersHere()).toEqual([]);
    await page.goto(`${world.url}/konsol/studio/${id}/formulir-petugas?tugas=verify`);
    const screen = page.locator('.task-screen');
    await screen.getByText('Warga Contoh').waitFor();
    expect(await screen.getByText('3579011708909901').count()).toBe(0);
  }, 90_000);

  it('fits a phone, as the form for citizens does', async () => {
    const id = await draftOf('Ponsel');
    await page.setViewportSize(phoneSized.viewport);
    for (const where of ['formulir-pemohon?halaman=business', 'formulir-petugas', 'siapa-melihat']) {
      await open(`${id}/${where}`);
      await saved(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await barriersHere()).toEqual([]);
    }
    expect(apartFromBusy(faults)).toEqual([]);
  }, 90_000);
});
