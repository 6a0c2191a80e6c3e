import type { City } from '@alur/city';
import type { Browser, Page } from 'playwright-core';
import { accountOf, holderOf, openBatu } from '../support/batu.js';
import { barriers, launchBrowser, overflow, phoneSized, watchFaults } from '../support/browser.js';
import { applyInBrowser } from '../support/citizen-in-browser.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { linkFor } from '../support/neighbours.js';
import { eventually, OfficerPerson } from '../support/people.js';
import { sisir, sktmAnswers } from '../support/sktm.js';

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

/** What holds on every page of the journey at 360 px. */
async function soundPage(page: Page): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe('id');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

const officer = (agency: string, role: string): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, agency, role));

describe('a citizen with a phone', () => {
  it('applies, follows and gets the letter without JavaScript, neighbours included', async () => {
    const context = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
    const page = await context.newPage();
    const reference = await applyInBrowser(page, world.url, {
      service: 'sktm',
      phone: '081200007001',
      answers: sktmAnswers(sisir),
      onPage: soundPage,
    });

    for (const [role, scope, field] of [
      ['rt', '007/003', 'rt_answer'],
      ['rw', '007', 'rw_answer'],
    ] as const) {
      const neighbour = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
      const phone = await neighbour.newPage();
      await phone.goto(
        `${world.url}/tugas/${await linkFor(world.url, holderOf(city, sisir.office, role, scope).phone ?? '', reference)}`,
      );
      await soundPage(phone);
      expect(await phone.locator('main').innerText()).not.toContain('Siti');
      await phone.locator('main form button.button-primary').click();
      await soundPage(phone);
      const shown = await phone.locator('main').innerText();
      expect(shown).toContain('Siti Fiktif');
      expect(shown).not.toMatch(/900\.000|Buruh/);
      await phone.locator(`[name="${field}"][value="known"]`).check();
      await phone.locator('main form button.button-primary').click();
      await soundPage(phone);
      expect(await phone.locator('h1').innerText()).toMatch(/terima kasih/i);
      await neighbour.close();
    }

    await (await officer(sisir.office, 'front-office')).answer(reference, { completeness: 'complete' });
    await (await officer('dinsos', 'verifier')).answer(reference, { dtsen_registered: 'yes', decile: '2' });
    await (await officer(sisir.office, 'welfare')).answer(reference, { visit_verdict: 'poor', visit_notes: 'Sudah.' });

    const stranger = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
    const tracking = await stranger.newPage();
    await tracking.goto(`${world.url}/lacak`);
    await tracking.fill('[name="reference"]', reference);
    await tracking.fill('[name="phoneDigits"]', '0000');
    await tracking.locator('main form button.button-primary').click();
    expect(await tracking.title()).toMatch(/^Ada masalah|^Error|^Galat/i);
    await tracking.fill('[name="phoneDigits"]', '7001');
    await tracking.locator('main form button.button-primary').click();
    await soundPage(tracking);
    expect(await tracking.locator('main').innerText()).toContain('Kelurahan Sisir');

    await (await officer(sisir.office, 'lurah')).answer(reference, { head_decision: 'approve' });
    const link = await eventually('the letter on the tracking page', async () => {
      await tracking.reload();
      const letter = tracking.locator('a[href*="/letters/"]').first();
      return (await letter.count()) > 0 ? ((await letter.getAttribute('href')) ?? undefined) : undefined;
    });
    const pdf = await tracking.request.get(new URL(link, world.url).toString());
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await Promise.all([context.close(), stranger.close()]);
  }, 120_000);

  it('finds the same pages sound and free of barriers with JavaScript on', async () => {
    const context = await browser.newContext(phoneSized);
    const faults = watchFaults(context);
    const page = await context.newPage();
    const violations: string[] = [];
    const check = async (one: Page): Promise<void> => {
      await soundPage(one);
      violations.push(...(await barriers(one)));
    };
    await page.goto(world.url);
    await check(page);
    await page.goto(`${world.url}/layanan/sktm`);
    await check(page);
    const reference = await applyInBrowser(page, world.url, {
      service: 'sktm',
      phone: '081200007002',
      answers: sktmAnswers(sisir),
      onPage: check,
    });
    await page.goto(`${world.url}/lacak/${reference}`);
    await check(page);
    await page.goto(`${world.url}/permohonan`);
    await check(page);
    expect(violations).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  it('keeps what was typed and says what to mend when an answer is wrong', async () => {
    const context = await browser.newContext({ ...phoneSized, javaScriptEnabled: false });
    const page = await context.newPage();
    const wrong = { ...sktmAnswers(sisir), nik: '123' };
    await expect(
      applyInBrowser(page, world.url, { service: 'sktm', phone: '081200007003', answers: wrong }),
    ).rejects.toThrow(/Stayed on/);
    expect(await page.locator('[name="nik"]').inputValue()).toBe('123');
    expect(await page.locator('main').innerText()).toContain('16 angka');
    expect(await page.title()).toMatch(/masalah/i);
    await page.goto(`${world.url}/permohonan`);
    await page.locator('main a.button-primary[href*="/isi/"]').first().click();
    expect(await page.locator('[name="nik"]').count()).toBe(1);
    await context.close();
  }, 60_000);
});
