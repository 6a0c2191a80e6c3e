// An officer at the counter fills in a request beside somebody: asked, filled in, closed, with a phone in hand or at a desk.
import type { Browser, Page } from 'playwright-core';
import { accountOf, openBatu } from '../../support/batu.js';
import { deskSized, expectUsable, launchBrowser, openConsole, watchFaults } from '../../support/browser.js';
import type { CityUnderTest } from '../../support/city-under-test.js';
import { startCity } from '../../support/city-under-test.js';
import { outbox } from '../../support/people.js';
import { sisir } from '../../support/sktm.js';

let world: CityUnderTest;
let browser: Browser;
let desk: Page;
let faults: string[];

beforeAll(async () => {
  [world, browser] = await Promise.all([startCity(), launchBrowser()]);
  const context = await browser.newContext(deskSized);
  faults = watchFaults(context);
  const account = accountOf(await openBatu(), world.setup, sisir.office, 'front-office');
  desk = await openConsole(context, `${world.url}/konsol/pendampingan`, account);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

it('the phone of the person is asked, and a wrong code says so', async () => {
  await desk.getByRole('heading', { name: 'Dampingi warga' }).waitFor();
  await expectUsable(desk);
  await desk.getByLabel('Nomor ponsel warga').fill('081200047001');
  await desk.keyboard.press('Enter');
  await desk.getByText('Kode dikirim ke 0812-•••-•001').waitFor();
  await expectUsable(desk);
  await desk.getByLabel('Kode dari warga').fill('000 000');
  await desk.keyboard.press('Enter');
  await desk.getByText('Kode ini salah atau sudah tidak berlaku.').first().waitFor();
  const message = (await outbox(world.url)).find(({ key }) => key.startsWith('consent:'));
  await desk.getByLabel('Kode dari warga').fill(/\b(\d{6})\b/.exec(message?.body ?? '')?.[1] ?? '');
  await desk.keyboard.press('Enter');
  await desk.getByText('Anda mengisikan untuk warga').waitFor();
  await expectUsable(desk);
});

it('the pages of the portal say for whom, and end it with one button', async () => {
  await desk.getByRole('link', { name: 'Surat Keterangan Tidak Mampu' }).first().click();
  await desk.getByRole('button', { name: 'Ajukan sekarang' }).first().click();
  await desk.getByText('dengan nomor 0812-•••-•001').waitFor();
  await expectUsable(desk);
  await desk.getByRole('link', { name: 'Isian warga' }).click();
  await desk.getByRole('heading', { name: 'Isian warga' }).waitFor();
  await expectUsable(desk);
  const filled = desk.url();
  await desk.getByRole('button', { name: 'Selesai, tutup data warga' }).click();
  await desk.getByText('Data warga sudah ditutup.').waitFor();
  await expectUsable(desk);
  await desk.goBack();
  await desk.goto(filled);
  await desk.getByRole('heading', { name: /Masuk/ }).waitFor();
  expect(faults).toEqual([]);
});
