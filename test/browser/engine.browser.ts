import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawProcess, draw } from '@alur/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';

interface Bundle {
  readonly file: string;
  readonly gzipped: number;
}

let bundle: Bundle;
let browser: Browser;

beforeAll(async () => {
  const folder = mkdtempSync(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-engine-'));
  const done = spawnSync(process.execPath, [join(__dirname, 'engine', 'bundle.mjs'), folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  bundle = JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') as Bundle;
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

const permit = drawProcess({
  id: 'permit',
  elements: {
    begun: draw.start(),
    price: { type: 'scriptTask', expression: 'hives * 10', resultVariable: 'fee' },
    ask: draw.userTask({ standardTime: '4h' }),
    'is-free': draw.exclusive('paid'),
    free: draw.end('free'),
    paid: draw.end('paid'),
  },
  flows: [
    ['begun', 'price'],
    ['price', 'ask'],
    ['ask', 'is-free'],
    ['is-free', 'free', 'fee = 0'],
    ['is-free', 'paid'],
  ],
});

/** Runs inside the page: what the studio's rehearsal does, step by step. */
const rehearse = `(process) => {
  const { engine, calendar } = globalThis.alur;
  const compiled = engine.compileProcess(process, new Map());
  const context = {
    facts: {},
    zone: 'Asia/Jakarta',
    workingTimeEnd: (_agency, start) => calendar.addIsoDuration(start, 'PT4H', 'Asia/Jakarta'),
    checkPerformer: () => ({ ok: true, value: true }),
  };
  const at = '2026-11-23T02:00:00.000Z';
  const started = engine.decide(compiled.value, undefined, { type: 'StartInstance', at, variables: { hives: 2 } }, context);
  const [task] = Object.values(started.value.state.elements);
  const done = engine.decide(compiled.value, started.value.state, { type: 'CompleteUserTask', at, key: task.key, by: 'officer', variables: {} }, context);
  return { due: task.due, outcome: done.value.state.outcome, fee: done.value.state.variables.fee };
}`;

describe('the engine in a browser', () => {
  it('is a bundle of at most 250 kB, gzipped', () => {
    expect(bundle.gzipped).toBeLessThanOrEqual(250_000);
  });

  it('decides as it does in a gateway', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addScriptTag({ path: bundle.file });
    const told = await page.evaluate(`(${rehearse})(${JSON.stringify(permit)})`);
    expect(told).toEqual({ due: '2026-11-23T06:00:00.000Z', outcome: 'paid', fee: 20 });
    expect(faults).toEqual([]);
    await page.close();
  }, 30_000);
});
