// Takes the pictures of the README from a running demo city, walking one `sktm` case on the way.
// Usage: node test/tour/screenshots.mjs --url http://localhost:3000 [--out docs/pictures] [--every]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../../config/tooling/chromium.mjs';
import { openConsole, photographConsole } from './console-pictures.mjs';
import { answerByLink, demoOf, newPhone, offices, until, workAs } from './people.mjs';
import { apply, fillPage, next, takePhoto } from './phone.mjs';
import { photographDataRequests, photographOwnData, photographReveal } from './privacy-pictures.mjs';
import { photographStudio } from './studio-pictures.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string', default: 'docs/pictures' },
    every: { type: 'boolean', default: false },
  },
});
if (!values.url) {
  console.log('node test/tour/screenshots.mjs --url http://localhost:3000 [--out docs/pictures] [--every]');
  process.exit(2);
}
const url = values.url.replace(/\/$/, '');
const code = '35.79.01.1004';
const village = offices[code];

/** Those the README shows; `--every` also takes the rest, at both sizes, for looking them through. */
const shown = new Set([
  'citizen-home',
  'citizen-question-error',
  'citizen-check',
  'citizen-tracking-parallel',
  'citizen-tracking-done',
  'neighbour-task',
  'officer-queue',
  'officer-task',
  'officer-conflict',
  'studio-start',
  'studio-table',
  'studio-diagram',
  'studio-form',
  'studio-rehearsal',
  'studio-publish',
]);
const tallest = { 360: 1_150, 1280: 740 };
/** Where the interesting part of a long page begins. */
const beginsAt = { 'citizen-tracking-parallel': '.baton .stage:nth-child(4)' };

const scratch = mkdtempSync(path.join(os.tmpdir(), 'alur-pictures-'));
mkdirSync(values.out, { recursive: true });
const found = await findChromium({ folder: scratch });
if (!found) throw new Error('No Chromium was found. Set CHROMIUM_PATH.');
const browser = await chromium.launch(found);
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };
const open = (size, options = {}) => browser.newContext({ viewport: sizes[size], locale: 'id-ID', ...options });

/** The page from its top, as far as it goes but no longer than a picture should be. */
const shoot = async (page, name) => {
  if (!values.every && !shown.has(name)) return;
  const isCitizen = !/^(officer|designer|studio)/.test(name);
  for (const size of values.every && isCitizen ? ['phone', 'desk'] : [undefined]) {
    const viewport = size ? sizes[size] : page.viewportSize();
    await page.setViewportSize(viewport);
    await page.evaluate('document.fonts.ready');
    await page.evaluate('window.scrollTo(0, 0)');
    const height = await page.evaluate('document.documentElement.scrollHeight');
    const limit = values.every ? 3_000 : tallest[viewport.width];
    const y = values.every || !beginsAt[name] ? 0 : (await page.locator(beginsAt[name]).first().boundingBox()).y - 24;
    const clip = { x: 0, y, width: viewport.width, height: Math.min(height - y, limit) };
    const file = path.join(values.out, `${name}${values.every && size === 'desk' ? '-desk' : ''}.png`);
    await page.screenshot({ path: file, clip, fullPage: true, animations: 'disabled' });
    console.log(file);
  }
  if (values.every && isCitizen) await page.setViewportSize(sizes.phone);
};

const demo = await demoOf(url);
const context = await open('phone');
const photo = await takePhoto(context);
const page = await context.newPage();
const visit = async (to, name) => {
  await page.goto(url + to);
  await shoot(page, name);
};

await visit('/', 'citizen-home');
await visit('/?cari=xyzzy', 'citizen-home-nothing');
await visit('/lacak', 'citizen-track-form');
await visit('/tidak-ada', 'citizen-not-found');
await visit('/verifikasi/SALAH', 'citizen-letter-unknown');
await visit('/tugas/salah', 'neighbour-link-unknown');
await visit('/aksesibilitas', 'citizen-accessibility');
await visit('/layanan/surat-ket-usaha', 'citizen-service-business');
await visit('/layanan/sktm', 'citizen-service');
await next(page);
await shoot(page, 'citizen-sign-in');
const phone = newPhone();
await page.locator('main input[type="tel"]').fill(phone);
await next(page);
await shoot(page, 'citizen-code');
await page.locator('input[autocomplete="one-time-code"]').fill('000000');
await next(page);
await shoot(page, 'citizen-code-wrong');
await page.locator('input[autocomplete="one-time-code"]').fill(await demo.codeFor(phone));
await next(page);

let number = 0;
const spoil = async () => {
  await fillPage(page, code, photo);
  await page.locator('[name="nik"]').fill('357902');
  await next(page);
  await shoot(page, 'citizen-question-error');
};
await apply(page, {
  village: code,
  photo,
  onPage: async (_, state) => {
    const { pathname } = new URL(page.url());
    if (pathname.endsWith('/terkirim')) return shoot(page, 'citizen-confirmation');
    if (pathname.endsWith('/periksa')) return state === 'empty' ? shoot(page, 'citizen-check') : undefined;
    if (state === 'empty') number += 1;
    await shoot(page, `citizen-question-${String(number).padStart(2, '0')}-${state}`);
    if (state === 'empty' && (await page.locator('[name="nik"]').count()) > 0) await spoil();
  },
});
const reference = /BTU-\w{4}-\w{4}-\w/.exec(await page.locator('main').innerText())[0];
await visit('/permohonan', 'citizen-my-cases');
await visit(`/lacak/${reference}`, 'citizen-tracking-sent');

// The neighbourhood heads
const neighbour = await (await open('phone')).newPage();
await neighbour.goto(`${url}/tugas/${await demo.linkFor(village.rt, reference)}`);
await shoot(neighbour, 'neighbour-entry');
await next(neighbour);
await shoot(neighbour, 'neighbour-task');
await next(neighbour);
await shoot(neighbour, 'neighbour-task-error');
await neighbour.locator('[name="rt_answer"][value="known"]').check();
await next(neighbour);
await shoot(neighbour, 'neighbour-thanks');
await answerByLink(url, await demo.linkFor(village.rw, reference), { rw_answer: 'known' });
await workAs(url, demo.accountOf(village.office, 'front-office'), reference, { completeness: 'complete' });

// Two agencies at once, seen from the phone and from the console
const isThere = async (words) => {
  await page.goto(`${url}/lacak/${reference}`);
  return (await page.locator('main').innerText()).includes(words);
};
await until('the agency to hold the case', () => isThere('Dinsos'));
await page.waitForTimeout(1_500);
await visit(`/lacak/${reference}`, 'citizen-tracking-parallel');
const desk = await openConsole(await open('desk'), url, demo.accountOf(village.office, 'welfare'), shoot);
await photographConsole({ desk, url, reference, shoot, demo, village, open });
await photographStudio({ url, shoot, open, account: demo.accountOf('diskominfo', 'designer') });

// To the end
await workAs(url, demo.accountOf('dinsos', 'verifier'), reference, { dtsen_registered: 'yes', decile: '2' });
await workAs(url, demo.accountOf(village.office, village.head), reference, { head_decision: 'approve' });
await workAs(url, demo.accountOf(village.district, 'camat'), reference, {});
await workAs(url, demo.accountOf('dinsos', 'head'), reference, {});
await until('the letter', async () => {
  await page.goto(`${url}/lacak/${reference}`);
  return (await page.locator('main a[href*="/letters/"]').count()) > 0;
});
await visit(`/lacak/${reference}`, 'citizen-tracking-done');
const verification = (
  await demo.anybody('POST', '/api/v1/tracking', { body: { reference, phoneDigits: phone.slice(-4) } })
).letters[0].verification;
await visit(new URL(verification, url).pathname, 'citizen-letter');
await photographOwnData({ page, visit, shoot });
await visit('/__kotak-keluar', 'citizen-outbox');

// A number in plain for a moment, and what people ask about their data
for (const size of ['desk', 'phone']) {
  const suffix = size === 'desk' ? '' : '-phone';
  const account = demo.accountOf(village.office, 'front-office');
  const seen = await openConsole(await open(size), url, account, async () => {});
  await seen.goto(`${url}/konsol/berkas?nomor=${reference}`);
  await photographReveal({ desk: seen, shoot, size: suffix });
  const head = await openConsole(await open(size), url, demo.accountOf('dinsos', 'head'), async () => {});
  await photographDataRequests({ page: head, shoot, size: suffix });
}

await browser.close();
rmSync(scratch, { recursive: true, force: true });
