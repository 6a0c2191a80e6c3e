// No false "sound" and no false "unsound": the engine is asked for everything that can happen, and both must say the same.
import { drawingOf, findingsOf } from '../fixtures/compare.js';
import { exploreEngine } from '../fixtures/explore-engine.js';
import { Mix } from '../fixtures/mix.js';

/** `npm run fuzz:soundness` compares as many as one likes. */
const drawings = 300;

it('says what the engine does about random drawings, also when it leaves out what does not matter', () => {
  const mix = new Mix();
  for (let seed = 0; mix.compared < drawings; seed += 1) {
    const judged = drawingOf(seed, [5, 60]);
    mix.compare(seed, judged, exploreEngine(judged.process, judged.others, 400));
  }
  process.stdout.write(`${mix.told()}\n`);
  expect(mix.wrong).toEqual([]);
  expect(mix.tooRare()).toEqual([]);
  expect(mix.skipped).toBeLessThan(mix.compared);
  expect(mix.largest).toBeGreaterThanOrEqual(50);
}, 600_000);

it('leaving out what does not matter changes no code and no element', () => {
  const wrong: number[] = [];
  let compared = 0;
  for (let seed = 1_000; seed < 1_200; seed += 1) {
    const judged = drawingOf(seed, [10, 60]);
    const told = (wholeLimit: number, stateLimit: number): readonly string[] | undefined => {
      const findings = findingsOf(judged, { wholeLimit, stateLimit });
      if (findings.some(({ code }) => code === 'STATE_LIMIT')) return undefined;
      if (findings.some(({ code }) => code === 'UNSAFE')) return ['UNSAFE'];
      return findings.map(({ code, element = '' }) => (code === 'DEAD_ELEMENT' ? `${code} ${element}` : code));
    };
    const whole = told(3_000, 0);
    const reduced = told(0, 20_000);
    if (!whole || !reduced) continue;
    compared += 1;
    if (new Set(whole).size !== new Set([...whole, ...reduced]).size) wrong.push(seed);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(120);
}, 60_000);
