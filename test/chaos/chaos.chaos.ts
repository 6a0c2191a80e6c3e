// The stage of `npm test`, and what `npm run chaos` starts: a plan in ALUR_CHAOS_PLAN, or the one of every run.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from './plan/plan.js';
import { drawPlan } from './plan/plan.js';
import { runChaos } from './run-chaos.js';

const planFile = process.env['ALUR_CHAOS_PLAN'];
const reportFile = process.env['ALUR_CHAOS_REPORT'];

/** What has room in every run: with its start, its rest and its questions it takes about four minutes. */
const usual = {
  seed: 1945,
  minutes: 2.75,
  faults: ['F1', 'F2', 'F4', 'F5', 'F7', 'F9', 'F10', 'F11', 'F16'],
} as const;

const readPlan = async (): Promise<Plan> => {
  if (planFile === undefined) return drawPlan(usual);
  const asked = JSON.parse(await readFile(planFile, 'utf8')) as Plan;
  return 'strikes' in asked ? asked : drawPlan(asked);
};

it(
  'under every fault nothing is lost, nothing happens twice, and everything comes to its end',
  async () => {
    const plan = await readPlan();
    const folder =
      process.env['ALUR_CHAOS_FOLDER'] ?? (await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'chaos-')));
    await writeFile(join(folder, 'plan.json'), JSON.stringify(plan, null, 1));
    const report = await runChaos({ plan, folder, say: (line) => void process.stderr.write(`${line}\n`) });
    if (reportFile !== undefined) await writeFile(reportFile, JSON.stringify(report, null, 1));
    expect(report.notRun).toEqual([]);
    expect(report.violations).toEqual([]);
    expect(report.ledger.acknowledged).toBeGreaterThan(0);
  },
  90 * 60_000,
);
