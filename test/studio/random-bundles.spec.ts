/**
 * Whatever is in its files, the gate answers: with findings that say where, or by letting a service through whose examples run to
 * their end. It never throws.
 */
import fc from 'fast-check';
import { readSop } from '@alur/sop';
import { readSopFile } from '@alur/sop-files';
import type { BundleFiles } from '@alur/studio';
import { placeFinding, processFile } from '@alur/studio';
import { fileOf, offices, officeTable } from '../sop/office-table.js';
import { randomTable } from '../sop/random-sheet.js';
import { openBatu } from '../support/batu.js';
import { filesOf, first, second } from '../support/two-versions.js';
import { day, judgedStart, judgeFiles } from './judged-start.js';
import { broken, changes } from './random-bundle.js';
import { shippedFiles, shippedServices } from '../support/shipped-files.js';

/** `npm run fuzz:bundles` asks for more. */
const bundles = Number(process.env['ALUR_BUNDLES'] ?? 500);
const tables = Number(process.env['ALUR_BUNDLE_TABLES'] ?? 10);
const seed = Number(process.env['ALUR_BUNDLES_SEED'] ?? 20261126);

const city = openBatu();

/** Services of every fourth office that a process can be made of. */
async function madeOfOffices(): Promise<readonly BundleFiles[]> {
  const made: BundleFiles[] = [];
  for (const name of offices.filter((_, index) => index % 4 === 0)) {
    const table = officeTable(name);
    if (table.process === '') continue;
    const read = await readSopFile(
      await fileOf(table),
      name.replace('.yaml', table.csv === undefined ? '.xlsx' : '.csv'),
    );
    if (!read.ok) continue;
    const { files } = await judgedStart(read.value, { city: await city, owner: 'dpmptsp', day });
    if (files[processFile] !== undefined) made.push(files);
  }
  return made;
}

it('a bundle that chance broke is refused with a sentence and a place, or runs', async () => {
  const [large, small] = shippedServices.map(shippedFiles);
  const [plain, asks] = [filesOf(first), filesOf(second)];
  // The large one takes three times as long as any other: it comes once in eight.
  const few = [large, small, plain, small, asks, small, plain, small].map((files = {}) => files);
  const whole = bundles > 1_000 ? [...few, ...(await madeOfOffices())] : few;
  const count = { refused: 0, passes: 0, played: 0 };
  /** Which of them passed with examples to run. */
  const played = new Set<BundleFiles>();
  for (const [index, some] of fc.sample(changes, { numRuns: bundles, seed }).entries()) {
    const base = whole[index % whole.length] ?? {};
    const files = broken(base, some);
    const verdict = await judgeFiles(files, await city);
    count[verdict.ok ? 'passes' : 'refused'] += 1;
    if (verdict.ok) {
      expect(verdict.scenarios.every(({ ok }) => ok)).toBe(true);
      if (verdict.scenarios.length > 0) {
        count.played += 1;
        played.add(base);
      }
    } else expect(verdict.findings.some(({ severity }) => severity === 'error')).toBe(true);
    for (const finding of verdict.findings) {
      expect(finding.message).toMatch(/\p{L}{3}.*[.?!)]$/su);
      if (finding.severity === 'error' && !/^scenarios\//u.test(finding.file))
        expect({ ...finding, place: placeFinding(files, finding) }).toHaveProperty('place.part');
    }
  }
  expect(Math.min(count.refused, count.played)).toBeGreaterThanOrEqual(Math.floor(bundles / 20));
  expect(played.size).toBeGreaterThanOrEqual(Math.min(new Set(few).size, Math.floor(bundles / 100)));
  if (bundles > 1_000) process.stdout.write(`${String(whole.length)} services, ${JSON.stringify(count)}\n`);
}, 36_000_000);

it('a service made of a random table passes, or says what is open', async () => {
  const count: Record<string, number> = {};
  for (const { sheet } of fc.sample(randomTable, { numRuns: tables, seed })) {
    const read = readSop([sheet], 'acak.xlsx');
    if (!read.ok) continue;
    const { started, verdict } = await judgedStart(read.value, { city: await city, owner: 'dpmptsp', day });
    const key = verdict
      ? verdict.ok
        ? 'passes'
        : `asks ${started.findings.map(({ code }) => code).join()}`
      : 'asks first';
    count[key] = (count[key] ?? 0) + 1;
    if (!verdict?.ok) expect(started.findings.length).toBeGreaterThan(0);
  }
  const passing = count['passes'] ?? 0;
  const asking = Object.values(count).reduce((sum, some) => sum + some, 0) - passing;
  expect(Math.min(passing, asking)).toBeGreaterThanOrEqual(Math.floor(tables / 10));
  if (tables > 100) process.stdout.write(`${JSON.stringify(count, null, 1)}\n`);
}, 36_000_000);
