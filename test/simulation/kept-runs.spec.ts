// Runs that once broke an invariant, as what happened in them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptRun, Stage } from '@alur/simulation';
import { calm, chanceFrom, compileGoldens, playAgain, runWorld, shrink, World } from '@alur/simulation';
import { openBatu } from '../support/batu.js';

const folder = join(__dirname, 'kept');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

let stage: Stage;
beforeAll(async () => {
  const city = await openBatu();
  stage = { city, versions: compileGoldens(city) };
});

describe('a run that was kept', () => {
  for (const file of files)
    it(`${file} breaks nothing any more`, async () => {
      const kept = JSON.parse(readFileSync(join(folder, file), 'utf8')) as KeptRun;
      expect((await playAgain(kept, stage)).violations).toEqual([]);
    });

  it('is played as what happened, whatever of it can happen', async () => {
    const labels = ['nobody does this', 'worker-1 dies', 'the queues are wiped', 'worker-1 starts'];
    expect((await playAgain({ seed: 3, labels }, stage)).violations).toEqual([]);
  });
});

describe('a run that breaks something', () => {
  it('is shrunk to what it needs', async () => {
    const [version] = stage.versions;
    if (!version) throw new Error('Expected a golden version');
    // The same case in a world whose expectation is another: every run of it breaks I3.
    const wrong = { ...version, hash: 'a-choice' };
    const broken: Stage = { ...stage, versions: [wrong] };
    const labels = ['worker-1 dies', 'the queues are wiped', 'worker-1 starts'];
    expect((await playAgain({ seed: 1, labels }, broken)).violations[0]).toMatchObject({ invariant: 'I3' });
    expect(await shrink({ seed: 1, labels }, 'I3', broken)).toEqual({ seed: 1, labels: [] });
  });
});

describe('the calm course', () => {
  it('brings a case of every golden service to its end without a single violation', async () => {
    for (const version of stage.versions) {
      const world = new World({
        city: stage.city,
        chance: chanceFrom(1),
        gateways: 1,
        workers: 1,
        cases: [{ version, route: 'a' }],
      });
      const { violations } = await runWorld(world, { policy: calm, steps: 10_000 });
      expect({ golden: version.hash, violations }).toEqual({ golden: version.hash, violations: [] });
    }
  });
});
