/**
 * The whole way by keyboard alone: an agency's SOP workbook becomes a published service, and a first citizen's request ends with
 * its letter. No code, no restart, no file system; every key is counted.
 */
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import type { Page as FormPage } from '@alur/forms';
import { exampleAnswers, exampleFields } from '@alur/forms';
import type { Browser, Locator, Page } from 'playwright-core';
import request from 'supertest';
import { accountOf, accountOfHolder, openBatu } from '../support/batu.js';
import { deskSized, launchBrowser, phoneSized, watchFaults } from '../support/browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { Keyboard } from '../support/keyboard.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, eventually, OfficerPerson, outbox } from '../support/people.js';
import { photo } from '../support/photo.js';
import { configFiles } from '../support/shipped-files.js';
import { gatheringWorkbook } from '../support/sop-workbook.js';
import { sisir } from '../support/sktm.js';

let world: CityUnderTest;
let city: City;
let browser: Browser;
const faults: (readonly string[])[] = [];
/** Of everybody who takes part. */
const keyboards: Keyboard[] = [];

beforeAll(async () => {
  city = await openBatu();
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function sitDown(path: string, size: object): Promise<{ readonly page: Page; readonly keys: Keyboard }> {
  const context = await browser.newContext(size);
  faults.push(watchFaults(context));
  const page = await context.newPage();
  await page.goto(`${world.url}${path}`);
  const keys = new Keyboard(page);
  keyboards.push(keys);
  return { page, keys };
}

async function officer(account: { readonly nip: string; readonly password: string }, path = '/konsol/') {
  const seat = await sitDown(path, deskSized);
  await seat.keys.fill(seat.page.getByLabel('NIP'), account.nip);
  await seat.keys.fill(seat.page.getByLabel('Kata sandi'), account.password);
  await seat.keys.press('Enter');
  await seat.page.getByRole('button', { name: 'Keluar' }).waitFor();
  return seat;
}

const inSisir = (role: string) => officer(accountOf(city, world.setup, sisir.office, role));
type Seat = Awaited<ReturnType<typeof officer>>;

/** From the queue: opens the task, answers what must be answered, sends it, and goes back. */
async function answer({ page, keys }: Seat, title: string, choice?: string): Promise<void> {
  await keys.open(page.getByRole('link', { name: title, exact: true }));
  const send = page.locator('.task-form button[type=submit]');
  await send.waitFor();
  if (choice !== undefined) await keys.choose(page.getByRole('radio', { name: choice, exact: true }));
  for (const field of await page.locator('.task-form .field:has(> :is(input, textarea)):not(:has(.optional))').all())
    await keys.fill(field.locator(':is(input, textarea)'), 'Sudah sesuai, tidak ada keberatan warga.');
  await keys.open(send);
  await page.getByText(/sudah diteruskan/).waitFor();
  await keys.open(page.getByRole('link', { name: 'Kembali ke antrean' }));
  await page.getByRole('heading', { name: 'Antrean saya' }).waitFor();
}

async function design(): Promise<void> {
  const { page, keys } = await officer(accountOf(city, world.setup, 'diskominfo', 'designer'), '/konsol/studio');
  await keys.open(page.getByRole('link', { name: 'Dari tabel SOP' }));
  const buffer = await gatheringWorkbook();
  await keys.attach(page.locator('#sop'), { name: 'SOP kegiatan.xlsx', mimeType: 'application/zip', buffer });
  await page.getByText('Terbaca 14 langkah. Tidak ada yang perlu ditanyakan.').waitFor();
  await keys.select(page.getByLabel('Perangkat daerah penanggung jawab'), 'Dinas Sosial');
  await keys.open(page.getByRole('button', { name: 'Buat rancangan' }));
  await page.getByText('Rancangan ini dapat diterbitkan.').waitFor();
  await keys.open(page.getByRole('main').getByRole('link', { name: 'Periksa dan terbitkan' }).last());
  await keys.open(page.getByRole('button', { name: 'Serahkan untuk diperiksa' }));
  await page.getByText('orang lain yang memeriksa dan menerbitkannya').waitFor();
}

async function publish(): Promise<void> {
  const { page, keys } = await officer(accountOfHolder(city, world.setup, 'setda-reviewer-hukum'), '/konsol/studio');
  await keys.open(page.getByRole('link', { name: 'Rekomendasi Kegiatan Warga' }));
  await keys.open(page.getByRole('button', { name: 'Setujui dan terbitkan …' }));
  await keys.open(page.getByRole('dialog').getByRole('button', { name: 'Ya, terbitkan sekarang' }));
  await page.getByText('Rancangan ini sudah diterbitkan.').waitFor();
}

const typed: Readonly<Record<string, string>> = {
  name: 'Sari Fiktif',
  nik: '3579025708909902',
  address: 'Jalan Contoh 4',
  rt: '003',
  rw: '007',
};

/** One question after the other; where a page asks what nobody foresaw, it is a text. */
async function apply(
  phone: string,
): Promise<{ readonly seat: { page: Page; keys: Keyboard }; readonly reference: string }> {
  const seat = await sitDown('/', phoneSized);
  const { page, keys } = seat;
  await keys.open(page.getByRole('link', { name: /Rekomendasi Kegiatan Warga/ }));
  await keys.open(page.locator('main form button.button-primary').first());
  await keys.fill(page.locator('main input[type="tel"]'), phone);
  await keys.press('Enter');
  const code = page.locator('input[autocomplete="one-time-code"]');
  await code.waitFor();
  const messages = await outbox(world.url);
  const sent = messages.find(({ key, recipient }) => key.startsWith('code:') && recipient.endsWith(phone.slice(1)));
  await keys.fill(code, /\b(\d{6})\b/.exec(sent?.body ?? '')?.[1] ?? '');
  await keys.press('Enter');
  for (let pages = 0; pages < 20; pages += 1) {
    await page.waitForURL(/\/isi\/|\/periksa/);
    if (new URL(page.url()).pathname.endsWith('/periksa')) break;
    const before = new URL(page.url()).pathname;
    await fillPage(seat);
    await page.waitForURL((url) => url.pathname !== before);
  }
  await keys.open(page.locator('main form button.button-primary'));
  await page.waitForURL(/\/terkirim/);
  const reference = /BTU-\w{4}-\w{4}-\w/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(reference).not.toBe('');
  return { seat, reference };
}

async function fillPage({ page, keys }: { readonly page: Page; readonly keys: Keyboard }): Promise<void> {
  for (const input of await page.locator('main form :is(input, select, textarea):visible:not([type=hidden])').all()) {
    const type = await input.getAttribute('type');
    const name = (await input.getAttribute('name')) ?? '';
    if (await input.evaluate((node: { tagName: string }) => node.tagName === 'SELECT'))
      await keys.select(page.getByLabel(await labelOf(input), { exact: true }), 'Kelurahan Sisir');
    else if (type === 'checkbox') await keys.check(input);
    else if (type === 'radio') await keys.choose(input);
    else if (type === 'file')
      await keys.attach(input, { name: 'denah.jpg', mimeType: 'image/jpeg', buffer: photo(name) });
    else if (type === 'tel') await keys.fill(input, '081200009301');
    else await keys.fill(input, typed[name] ?? 'Kerja bakti dan pengajian warga di lapangan');
  }
  await keys.open(page.locator('main form button.button-primary'));
}

/** What this city reads when it starts. */
const writtenFiles = () => ({ city: configFiles('city/batu'), services: configFiles('services') });

const labelOf = async (input: Locator): Promise<string> =>
  (
    await input
      .page()
      .locator(`label[for="${(await input.getAttribute('id')) ?? ''}"]`)
      .innerText()
  ).trim();

it('an SOP workbook becomes a service, and its first request a letter, in at most 250 actions', async () => {
  const before = writtenFiles();
  await design();
  await publish();
  const { seat, reference } = await apply('081200009301');

  const counter = await inSisir('front-office');
  await answer(counter, 'Mencatat permohonan');
  await answer(counter, 'Apakah berkas lengkap?');
  await answer(counter, 'Meneruskan berkas kepada kepala seksi');
  const welfare = await inSisir('welfare');
  const service = await inSisir('service');
  await answer(welfare, 'Memeriksa dampak bagi warga sekitar');
  await answer(service, 'Memeriksa lokasi kegiatan');
  await answer(welfare, 'Menyusun telaah');
  await answer(service, 'Apakah kegiatan dapat disetujui?', 'Ya');
  await answer(service, 'Menyusun konsep surat');
  await answer(welfare, 'Memaraf konsep surat');
  const head = await inSisir('lurah');
  await answer(head, 'Menandatangani surat rekomendasi');
  await answer(counter, 'Mencatat surat keluar');

  const { page, keys } = seat;
  await keys.open(page.getByRole('link', { name: /Lihat|Ikuti|Lacak/ }).first());
  const letter = page.getByRole('link', { name: /Unduh/ }).first();
  for (let looks = 0; looks < 30 && (await letter.count()) === 0; looks += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await keys.to(letter);
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(await page.locator('main').innerText()).toContain(reference);

  const actions = keyboards.reduce((sum, { actions: own }) => sum + own, 0);
  const characters = keyboards.reduce((sum, { characters: own }) => sum + own, 0);
  process.stdout.write(`\n${String(actions)} actions, in which ${String(characters)} characters were typed\n`);
  if (process.env['ALUR_KEYS']) process.stdout.write(`${keyboards.map((one) => one.log()).join('\n--\n')}\n`);
  expect(actions).toBeLessThanOrEqual(250);
  expect(writtenFiles()).toEqual(before);
  expect(faults.flat()).toEqual([]);
}, 300_000);

const service = 'rekomendasi-kegiatan-warga';

/** A request over the API, answered by examples that its form takes. */
async function applyOver(phone: string): Promise<Submitted> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  const { body } = await request(world.url).get(`/api/v1/services/${service}`).expect(200);
  const { form } = body as { readonly form: { readonly pages: readonly FormPage[] } };
  const context = formContext(city, new Date().toISOString());
  return citizen.apply(service, exampleAnswers(form.pages, { village: sisir.code }, context));
}

/** Everything that a task asks, in as few words as it takes. */
async function workOff(who: OfficerPerson, reference: string, title: string): Promise<void> {
  const item = await eventually(`"${title}" of ${reference}`, async () =>
    (await who.queue()).find((one) => one.reference === reference && one.title === title),
  );
  const { fields } = await who.task(item.id);
  const data = exampleFields(fields, {}, formContext(city, new Date().toISOString()));
  await who.answer(reference, data);
}

it('the next version is compared, approved by somebody else and published, and a running case ends by its own', async () => {
  const running = await applyOver('081200009302');

  const { page, keys } = await officer(accountOf(city, world.setup, 'diskominfo', 'designer'), '/konsol/studio');
  await keys.open(page.getByRole('link', { name: 'Versi berikutnya' }));
  await keys.open(page.getByRole('button', { name: /Mulai versi berikutnya Rekomendasi Kegiatan Warga/ }));
  await keys.open(page.getByRole('link', { name: 'Alur kerja' }));
  await keys.open(page.getByRole('button', { name: 'Mencatat permohonan', exact: true }));
  await page.locator('[data-field="activity"]:focus').waitFor();
  await keys.type('Mencatat permohonan di buku agenda');
  await page.getByText('Tersimpan', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Mencatat permohonan di buku agenda', exact: true }).waitFor();
  await keys.open(page.getByRole('link', { name: 'Periksa dan terbitkan' }));
  await page
    .getByText(/Mencatat permohonan di buku agenda/)
    .first()
    .waitFor();
  await keys.open(page.getByRole('button', { name: 'Serahkan untuk diperiksa' }));
  await page.getByText('orang lain yang memeriksa dan menerbitkannya').waitFor();
  await publish();

  const fresh = await applyOver('081200009303');
  const by = (role: string) => OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));
  const [counter, welfare, section, head] = await Promise.all(['front-office', 'welfare', 'service', 'lurah'].map(by));
  if (!counter || !welfare || !section || !head) throw new Error('Expected four officers');
  const titled = (reference: string) =>
    eventually(`a task of ${reference}`, async () => (await counter.findTask(reference))?.title);
  expect(await titled(running.reference)).toBe('Mencatat permohonan');
  expect(await titled(fresh.reference)).toBe('Mencatat permohonan di buku agenda');
  const steps: readonly (readonly [OfficerPerson, string])[] = [
    [counter, 'Mencatat permohonan'],
    [counter, 'Apakah berkas lengkap?'],
    [counter, 'Meneruskan berkas kepada kepala seksi'],
    [welfare, 'Memeriksa dampak bagi warga sekitar'],
    [section, 'Memeriksa lokasi kegiatan'],
    [welfare, 'Menyusun telaah'],
    [section, 'Apakah kegiatan dapat disetujui?'],
    [section, 'Menyusun konsep surat'],
    [welfare, 'Memaraf konsep surat'],
    [head, 'Menandatangani surat rekomendasi'],
    [counter, 'Mencatat surat keluar'],
  ];
  for (const [who, title] of steps) await workOff(who, running.reference, title);
  const citizen = new CitizenPerson(world.url, '081200009302');
  const letters = await eventually('the letter', async () => {
    const found = (await citizen.track(running.reference)).letters;
    return found.length > 0 ? found : undefined;
  });
  expect(letters).toEqual([expect.objectContaining({ isRefusal: false })]);
  expect(faults.flat()).toEqual([]);
}, 180_000);
