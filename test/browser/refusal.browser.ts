// A refusal as people meet it: the applicant's page, the page behind the QR code, the officer's case.
import type { City } from '@alur/city';
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../support/batu.js';
import { barriers, deskSized, launchBrowser, openConsole, overflow, phoneSized } from '../support/browser.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually, OfficerPerson, outbox } from '../support/people.js';
import { sisir } from '../support/sktm.js';

const reason = 'Kami tidak menemukan warung di alamat itu. Ajukan lagi dengan alamat usaha yang benar.';

let world: CityUnderTest;
let city: City;
let browser: Browser;
let reference: string;
let caseId: string;

beforeAll(async () => {
  city = await openBatu();
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
  const citizen = new CitizenPerson(world.url, '081200009001');
  await citizen.signIn();
  ({ reference, caseId } = await citizen.apply('surat-ket-usaha', businessAnswers));
  const officer = (role: string) => OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));
  const found = { verification: 'invalid', refusal_ground: 'no-business', refusal_reason: reason };
  await (await officer('service')).answer(reference, found);
  await (await officer('lurah')).answer(reference, {});
  await eventually('the refusal', async () =>
    (await citizen.track(reference)).status === 'rejected' ? true : undefined,
  );
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function soundPage(page: Page): Promise<string> {
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
  return page.locator('main').innerText();
}

describe.each([
  ['phone', phoneSized],
  ['desk', deskSized],
])('a refusal on a %s', (_name, size) => {
  it('is told with its reason and its letter, never as something granted', async () => {
    const context = await browser.newContext(size);
    const page = await context.newPage();
    await page.goto(`${world.url}/lacak`);
    await page.fill('[name="reference"]', reference);
    await page.fill('[name="phoneDigits"]', '9001');
    await page.locator('main form button.button-primary').click();
    const told = await soundPage(page);
    expect(told).toContain(reason);
    expect(told).toContain('21 hari kerja');
    expect(told).not.toMatch(/Surat Anda|sudah terbit/);
    const download = page.getByRole('link', { name: 'Unduh surat penolakan' });
    const letter = await page.request.get(new URL((await download.getAttribute('href')) ?? '', world.url).toString());
    expect(letter.headers()['content-type']).toBe('application/pdf');
    expect(letter.headers()['content-disposition']).toContain(`surat-penolakan-${reference}.pdf`);

    await page.getByRole('link', { name: 'Periksa keaslian' }).click();
    const checked = await soundPage(page);
    expect(checked).toContain('Isinya menolak permohonan.');
    expect(checked).toContain('B. F.');
    expect(checked).not.toMatch(/Berlaku|Warung|warung|Budi/);
    await context.close();
  }, 60_000);
});

it('an officer who was there finds the letter by its name', async () => {
  const context = await browser.newContext(deskSized);
  const account = accountOf(city, world.setup, sisir.office, 'service');
  const page = await openConsole(context, `${world.url}/konsol/`, account);
  await page.getByRole('link', { name: 'Cari berkas' }).click();
  await page.getByLabel('Nomor permohonan').fill(reference);
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: 'Surat Penolakan Permohonan' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Surat penolakan terbit dengan nomor 500.3.2/001/');
  await context.close();
}, 60_000);

it('the message says what was decided, and not why', async () => {
  const [message] = (await outbox(world.url)).filter(({ key }) => key === `${caseId}.notify-decided`);
  expect(message?.body).toContain('Permohonan Anda tidak dapat dikabulkan');
  expect(message?.body).not.toContain('warung');
});
