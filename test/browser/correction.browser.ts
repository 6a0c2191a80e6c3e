import type { City } from '@alur/city';
import type { Browser, Page } from 'playwright-core';
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
import { businessAnswers } from '../support/business.js';
import { signIn } from '../support/citizen-in-browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { resubmit, sendBack, sendPhoto } from '../support/corrections.js';
import type { Submitted } from '../support/people.js';
import { CitizenPerson, OfficerPerson } from '../support/people.js';
import { photo } from '../support/photo.js';
import { sisir } from '../support/sktm.js';

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

const account = (): { nip: string; password: string } => accountOf(city, world.setup, sisir.office, 'service');

async function newCase(phone: string): Promise<{ readonly citizen: CitizenPerson } & Submitted> {
  const citizen = new CitizenPerson(world.url, phone);
  await citizen.signIn();
  return { citizen, ...(await citizen.apply('surat-ket-usaha', businessAnswers)) };
}

async function returned(phone: string): Promise<{ readonly citizen: CitizenPerson } & Submitted> {
  const filed = await newCase(phone);
  const service = await OfficerPerson.signIn(world.url, account());
  const sent = await sendBack(service, filed.reference, [
    { field: 'business_photo', reason: 'blurred', note: 'Papan nama belum terbaca.' },
    { field: 'business_address', reason: 'unclear' },
  ]);
  expect(sent.status).toBe(200);
  return filed;
}

async function soundPage(page: Page): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

const press = (page: Page): Promise<void> => page.locator('main form button.button-primary').click();

describe('a citizen whose request came back', () => {
  it('mends what was named, and nothing else, without JavaScript at 360 px', async () => {
    const { reference } = await returned('081200006001');
    const context = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${world.url}/permohonan`);
    await signIn(page, world.url, '081200006001');
    await page.waitForURL(/\/permohonan$/);
    await soundPage(page);
    const list = await page.locator('main').innerText();
    expect(list).toContain('Perlu Anda perbaiki');
    expect(list).toMatch(/Ada 2 hal\. Perbaiki paling lambat \w+, \d+ \w+ \d{4}/);
    await page.getByRole('link', { name: reference }).or(page.locator('main h3 a')).first().click();
    await soundPage(page);
    const tracking = await page.locator('main').innerText();
    expect(tracking).toContain('Menunggu perbaikan dari Anda');
    expect(tracking).toContain('Papan nama belum terbaca.');
    expect(tracking).toContain('Waktu pelayanan berhenti sementara');

    await page.getByRole('link', { name: 'Perbaiki sekarang' }).click();
    await soundPage(page);
    expect(await page.locator('main form [name="name"]').count()).toBe(0);
    expect(await page.locator('.reason').allInnerTexts()).toHaveLength(2);
    await page.fill('[name="business_address"]', 'Jalan Contoh 4, di sebelah pasar');
    await press(page);
    await soundPage(page);
    expect(await page.title()).toMatch(/^Ada masalah/);
    expect(await page.locator('.fault').innerText()).toContain('Kirim foto tempat usaha.');
    expect(await page.inputValue('[name="business_address"]')).toBe('Jalan Contoh 4, di sebelah pasar');
    await page
      .locator('input#business_photo')
      .setInputFiles({ name: 'baru.jpg', mimeType: 'image/jpeg', buffer: photo('baru') });
    await press(page);
    await page.waitForURL(/\/perbaiki\/periksa$/);
    await soundPage(page);
    expect(await page.locator('main').innerText()).toContain('di sebelah pasar');
    await press(page);
    await page.waitForURL(/\/perbaiki\/terkirim$/);
    await soundPage(page);
    expect(await page.locator('main').innerText()).toContain(reference);
    await page.getByRole('link', { name: 'Lihat permohonan ini' }).click();
    expect(await page.locator('main').innerText()).not.toContain('Perlu Anda perbaiki');
    await context.close();
  }, 90_000);

  it('finds these pages free of barriers, with JavaScript on', async () => {
    const { caseId } = await returned('081200006002');
    const context = await browser.newContext(phoneSized);
    const faults = watchFaults(context);
    const page = await context.newPage();
    const address = `${world.url}/permohonan/${caseId}`;
    await page.goto(`${address}/perbaiki`);
    await signIn(page, world.url, '081200006002');
    await page.waitForURL(/\/perbaiki$/);
    const found = [...(await barriers(page))];
    await press(page);
    await page.locator('.error-summary').waitFor();
    found.push(...(await barriers(page)));
    for (const path of ['', '/perbaiki/periksa', '/batalkan']) {
      await page.goto(address + path);
      await soundPage(page);
      found.push(...(await barriers(page)));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('takes the request back after being asked once more, without JavaScript', async () => {
    const { caseId } = await returned('081200006003');
    const context = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${world.url}/permohonan/${caseId}`);
    await signIn(page, world.url, '081200006003');
    await page.getByRole('link', { name: 'Batalkan permohonan ini' }).click();
    await soundPage(page);
    await page.getByRole('button', { name: 'Ya, batalkan' }).click();
    await page.waitForURL(new RegExp(`/permohonan/${caseId}$`));
    await soundPage(page);
    const after = await page.locator('main').innerText();
    expect(after).toContain('Dibatalkan oleh Anda');
    expect(after).not.toContain('Batalkan permohonan ini');
    await context.close();
  }, 90_000);
});

describe('an officer at the console', () => {
  it('returns fields with a reason each, and sees before and after when they come back', async () => {
    const { citizen, caseId, reference } = await newCase('081200006004');
    const context = await browser.newContext(deskSized);
    const faults = watchFaults(context);
    const page = await openConsole(context, `${world.url}/konsol/`, account());
    const row = page.getByRole('row').filter({ hasText: reference });
    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'Kembalikan ke pemohon' }).click();
    await page.locator('input[name="return-business_photo"]').check();
    await page.locator('input[name="return-business_address"]').check();
    await page.getByRole('button', { name: 'Kembalikan 2 isian' }).click();
    expect(await page.locator('.return-form .fault').count()).toBe(2);
    await page.setViewportSize(phoneSized.viewport);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(deskSized.viewport);
    expect(await barriers(page)).toEqual([]);
    await page.selectOption('#business_photo-reason', 'blurred');
    await page.selectOption('#business_address-reason', 'other');
    await page.fill('#business_address-note', 'Tulis nomor rumahnya.');
    await page.getByRole('button', { name: 'Kembalikan 2 isian' }).click();
    await page.getByRole('heading', { name: 'Pemohon akan membaca ini' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ya, kembalikan' }).click();
    await page.getByText(`${reference} sudah dikembalikan`).waitFor();
    await page.getByRole('link', { name: 'Kembali ke antrean' }).click();
    await row.getByText('Menunggu pemohon').waitFor();
    expect(await barriers(page)).toEqual([]);
    await row.getByRole('link').click();
    await page.getByText('Tulis nomor rumahnya.').waitFor();
    expect(await page.getByRole('button', { name: 'Kembalikan ke pemohon' }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);

    expect((await sendPhoto(citizen, caseId, 'business_photo')).status).toBe(201);
    expect((await resubmit(citizen, caseId, { business_address: 'Jalan Contoh 4 B' })).status).toBe(200);
    await page.goto(`${world.url}/konsol/`);
    await row.getByRole('link').click();
    const changes = page.getByRole('region', { name: 'Yang diperbaiki pemohon' });
    await changes.waitFor();
    await page.setViewportSize(phoneSized.viewport);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(deskSized.viewport);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await changes.locator('.change-before dd').first().innerText()).toBe('Jalan Contoh 4');
    expect(await changes.locator('.change-after dd').first().innerText()).toBe('Jalan Contoh 4 B');
    expect(await barriers(page)).toEqual([]);
    await page.locator('input[name="verification"][value="valid"]').check();
    await page.locator('.task-form button[type=submit]').click();
    await page.getByText(`${reference} sudah diteruskan`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);
});
