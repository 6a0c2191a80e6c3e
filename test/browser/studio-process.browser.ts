// The process of a draft as a table and as a diagram, by keyboard alone.
import type { City } from '@alur/city';
import type { StudioRow, StudioTable } from '@alur/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import {
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
import { partOf, shippedDraft, writePart } from '../support/studio-draft.js';
import { changing } from '../support/studio-page.js';

let world: CityUnderTest;
let city: City;
let browser: Browser;
let designer: OfficerPerson;

beforeAll(async () => {
  city = await openBatu();
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
  designer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'diskominfo', 'designer'));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function signIn(context: BrowserContext): Promise<Page> {
  const account = accountOf(city, world.setup, 'diskominfo', 'designer');
  return openConsole(context, `${world.url}/konsol/`, account);
}

const open = (page: Page, id: string, search = ''): Promise<unknown> =>
  page.goto(`${world.url}/konsol/studio/${id}/alur${search}`);

const beginBusiness = async (): Promise<string> => (await shippedDraft(designer, 'diskumperindag/surat-ket-usaha')).id;

const rowsIn = async (id: string): Promise<readonly StudioRow[]> => {
  const table = (await partOf(designer, id, 'table')).value as unknown as StudioTable;
  if (table.kind === 'fixed') throw new Error('Expected rows');
  return table.rows;
};

const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the table', () => {
  it('reads as a table: its caption, its columns, each row by its activity, in order', async () => {
    const id = await beginBusiness();
    const context = await browser.newContext(deskSized);
    const faults = watchFaults(context);
    const page = await signIn(context);
    await open(page, id);
    const table = page.getByRole('table', { name: 'Langkah alur kerja, 5 baris' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'No',
      'Kegiatan',
      'Pelaksana',
      'Waktu',
      'Output',
      'Selanjutnya',
    ]);
    expect(await table.getByRole('rowheader').allInnerTexts()).toEqual([
      'Periksa permohonan',
      'Tanda tangani surat penolakan',
      'Terbitkan surat penolakan',
      'Tanda tangani surat',
      'Terbitkan surat',
    ]);
    expect(await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual([
      '1',
      'Pelayanan desa atau kelurahan',
      '2 jam',
      '',
      'Benar: langkah 4\nTidak benar: langkah 2',
    ]);
    await toggle(page, 'Periksa permohonan').focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('group', { name: 'Ubah langkah 1' });
    await form.waitFor();
    expect(await page.evaluate('document.activeElement.dataset.field')).toBe('activity');
    const buttons = await form.getByRole('button').allInnerTexts();
    expect(buttons.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Naikkan langkah 1',
      'Turunkan langkah 1',
      'Sisipkan di atas langkah 1',
      'Sisipkan di bawah langkah 1',
      'Gandakan langkah 1',
      'Hapus langkah 1',
      'Pelaksana baru',
      '',
      '',
      'Tambah jawaban',
      'Tambah batas waktu',
    ]);
    expect(await form.getByRole('button', { name: 'Hapus jawaban 1 Benar' }).count()).toBe(1);
    expect(await form.getByRole('combobox', { name: 'Tujuan jawaban 1 Benar, langkah 1' }).inputValue()).toBe(
      'row:sign',
    );
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('is written by keyboard: a row is added, asked about, finished, moved and taken back', async () => {
    const id = await beginBusiness();
    const context = await browser.newContext(phoneSized);
    const page = await signIn(context);
    await open(page, id);
    await toggle(page, 'Tanda tangani surat').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sisipkan di bawah langkah 4' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Ubah langkah 5' }).waitFor();
    await page.keyboard.type('Catat di buku register');
    await page.getByText('Siapa yang mengerjakan?').first().waitFor();
    const drawn = (await partOf(designer, id, 'diagram')).value as string;
    expect(drawn).not.toContain('Catat di buku');
    expect((await rowsIn(id)).map(({ activity }) => activity)).toContain('Catat di buku register');
    await page.getByRole('checkbox', { name: 'Lurah atau kepala desa' }).focus();
    await changing(page, () => page.keyboard.press('Space'));
    await page.getByText('Siapa yang mengerjakan?').first().waitFor({ state: 'detached' });
    expect((await partOf(designer, id, 'diagram')).value).toContain('Catat di buku register');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await toggle(page, 'Catat di buku register').focus();
    await changing(page, () => page.keyboard.press('Alt+ArrowUp'));
    expect((await rowsIn(id)).map(({ activity }) => activity).indexOf('Catat di buku register')).toBe(3);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Catat di buku register');
    await changing(page, () => page.keyboard.press('Control+z'));
    expect((await rowsIn(id)).map(({ activity }) => activity).indexOf('Catat di buku register')).toBe(4);
    await page.getByRole('button', { name: 'Hapus langkah 5' }).focus();
    await changing(page, () => page.keyboard.press('Enter'));
    expect(await rowsIn(id)).toHaveLength(5);
    await context.close();
  }, 90_000);
});

describe('the diagram', () => {
  it('and the table are one: what is renamed in either is renamed in both, and undone', async () => {
    const id = await beginBusiness();
    const context = await browser.newContext(deskSized);
    const faults = watchFaults(context);
    const page = await signIn(context);
    await open(page, id, '?tampilan=diagram');
    const list = page.getByRole('navigation', { name: 'Elemen diagram' });
    await list.getByRole('button', { name: /^Periksa permohonan Dikerjakan/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Isi Periksa permohonan' }).waitFor();
    await page.getByLabel('Nama', { exact: true }).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' usaha');
    await changing(page, () => page.keyboard.press('Enter'));
    await page.getByRole('region', { name: 'Isi Periksa permohonan usaha' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tabel', exact: true }).click();
    await toggle(page, 'Periksa permohonan usaha').waitFor();
    expect(await toggle(page, 'Periksa permohonan usaha').getAttribute('aria-expanded')).toBe('true');
    await changing(page, () => page.locator('[data-field="activity"]').fill('Periksa usaha pemohon'));
    await page.getByRole('link', { name: 'Diagram', exact: true }).click();
    await page.getByRole('region', { name: 'Isi Periksa usaha pemohon' }).waitFor();
    await page.locator('.djs-element[data-element-id="verify"] text').filter({ hasText: 'Periksa usaha' }).waitFor();
    await page.getByLabel('Nama', { exact: true }).fill('Periksa');
    await changing(page, () => page.keyboard.press('Enter'));
    await page.getByRole('region', { name: 'Isi Periksa', exact: true }).waitFor();
    await changing(page, () => page.keyboard.press('Control+z'));
    await page.getByRole('region', { name: 'Isi Periksa usaha pemohon' }).waitFor();
    expect((await rowsIn(id))[0]?.activity).toBe('Periksa usaha pemohon');
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('grows without a mouse, and shows what the gate found on the very element', async () => {
    const id = await beginBusiness();
    const xml = (await partOf(designer, id, 'diagram')).value as string;
    await writePart(designer, {
      draft: id,
      part: 'diagram',
      value: xml.replace('alur:standardTime="2h"', 'alur:standardTime="soon"'),
    });
    const context = await browser.newContext(deskSized);
    const page = await signIn(context);
    await open(page, id, '?tampilan=diagram&langkah=verify');
    await page.locator('.djs-overlay-temuan .mark-error').first().waitFor();
    await page.getByText(/waktu baku "soon"/).waitFor();
    // A finding leads to a row; rows cannot say this drawing, so it leads on to the drawing.
    await page.goto(`${page.url().replace(/\?.*/, '')}?bagian=table#elements/verify`);
    await page.waitForURL(/\?tampilan=diagram&langkah=verify$/);
    await page.getByText(/waktu baku "soon"/).waitFor();
    await open(page, id, '?tampilan=diagram&langkah=sign-refusal');
    await page.getByLabel('Waktu baku', { exact: true }).fill('1,5');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Setengah jam ditulis 30 menit' }).waitFor();
    await page.getByLabel('Waktu baku', { exact: true }).fill('3');
    await changing(page, () => page.keyboard.press('Enter'));
    expect(await page.getByText('Setengah jam ditulis 30 menit').count()).toBe(0);
    await open(page, id, '?tampilan=diagram&langkah=verify');
    await page.getByLabel('Tambah setelah ini').selectOption('bpmn:EndEvent');
    await page.getByRole('button', { name: 'Tambah', exact: true }).focus();
    await changing(page, () => page.keyboard.press('Enter'));
    expect(((await partOf(designer, id, 'diagram')).value as string).match(/<bpmn:endEvent/g)).toHaveLength(3);
    await page.locator('.bjs-powered-by').waitFor();
    await context.close();
  }, 90_000);

  it('changed on another page keeps the table there from writing over it', async () => {
    const id = await beginBusiness();
    const context = await browser.newContext(deskSized);
    const table = await signIn(context);
    await open(table, id, '?langkah=verify');
    await table.locator('[data-field="activity"]').waitFor();
    const xml = (await partOf(designer, id, 'diagram')).value as string;
    await writePart(designer, {
      draft: id,
      part: 'diagram',
      value: xml.replace('Tanda tangani surat penolakan', 'Tolak'),
    });
    await table.locator('[data-field="activity"]').fill('Periksa semuanya');
    await table.getByText('Rekan Anda mengubah bagian ini saat Anda mengisinya.').waitFor();
    expect((await rowsIn(id)).map(({ activity }) => activity)).toContain('Tolak');
    await table.getByRole('button', { name: 'Pakai isi rekan saya' }).click();
    await toggle(table, 'Tolak').waitFor();
    await context.close();
  }, 90_000);
});
