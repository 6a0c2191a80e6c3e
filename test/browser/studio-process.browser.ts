// The process of a draft as a table and as a diagram, by keyboard alone.
import AxeBuilder from '@axe-core/playwright';
import type { City } from '@alur/city';
import type { StudioRow, StudioTable } from '@alur/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import { deskSized, launchBrowser, overflow, phoneSized, watchFaults } from '../support/browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { OfficerPerson } from '../support/people.js';
import { draftOf, readDraftPart, writeDraftPart } from '../support/draft-parts.js';

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
  const { nip, password } = accountOf(city, world.setup, 'diskominfo', 'designer');
  const page = await context.newPage();
  await page.goto(`${world.url}/konsol/`);
  await page.getByLabel('NIP').fill(nip);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Keluar' }).waitFor();
  return page;
}

const open = (page: Page, id: string, search = ''): Promise<unknown> =>
  page.goto(`${world.url}/konsol/studio/${id}/alur${search}`);

const saved = (page: Page): Promise<void> =>
  page
    .locator('.saving')
    .filter({ hasText: /^Tersimpan$/ })
    .waitFor();

async function settled(page: Page): Promise<void> {
  await page
    .locator('.saving')
    .filter({ hasText: /^(Belum tersimpan|Menyimpan)$/ })
    .waitFor({ timeout: 2_000 })
    .catch(() => undefined);
  await saved(page);
}

const rowsIn = async (id: string): Promise<readonly StudioRow[]> => {
  const table = (await readDraftPart(designer, id, 'table')).value as unknown as StudioTable;
  if (table.kind === 'fixed') throw new Error('Expected rows');
  return table.rows;
};

const barriers = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
  );

const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the table', () => {
  it('reads as a table: its caption, its columns, each row by its activity, in order', async () => {
    const id = await draftOf(designer, 'diskumperindag/surat-ket-usaha');
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
    await page.screenshot({ path: '/tmp/process/table.png', fullPage: true });
    await toggle(page, 'Periksa permohonan').focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('group', { name: 'Ubah langkah 1' });
    await form.waitFor();
    expect(await page.evaluate('document.activeElement.dataset.field')).toBe('activity');
    await page.screenshot({ path: '/tmp/process/row.png', fullPage: true });
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);
});
