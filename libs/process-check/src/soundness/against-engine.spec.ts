// No false "sound" and no false "unsound": the engine is asked for everything that can happen, and both must say the same.
import { difference, drawingOf, findingsOf } from '../fixtures/compare.js';
import { exploreEngine } from '../fixtures/explore-engine.js';

const models = 400;

it(`says what the engine does about ${String(models)} random drawings, also when it leaves out what does not matter`, () => {
  const wrong: string[] = [];
  let compared = 0;
  let unsound = 0;
  for (let seed = 0; seed < models; seed += 1) {
    const judged = drawingOf(seed, [5, 12]);
    const said = exploreEngine(judged.process, judged.others, 400);
    if (said.skipped) continue;
    compared += 1;
    if (said.codes.size > 0) unsound += 1;
    for (const options of [{}, { wholeLimit: 0 }]) {
      const found = difference(judged, said, options);
      if (found !== undefined) wrong.push(`${String(seed)} ${JSON.stringify(options)} ${found}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(300);
  expect(unsound / compared).toBeGreaterThan(0.3);
}, 60_000);

it('leaving out what does not matter changes no code and no element', () => {
  const wrong: number[] = [];
  for (let seed = 1_000; seed < 1_400; seed += 1) {
    const judged = drawingOf(seed, [10, 30]);
    const told = (wholeLimit: number, stateLimit: number): string | undefined => {
      const findings = findingsOf(judged, { wholeLimit, stateLimit });
      if (findings.some(({ code }) => code === 'STATE_LIMIT')) return undefined;
      const isCrowded = findings.some(({ code }) => code === 'UNSAFE');
      return isCrowded
        ? 'UNSAFE'
        : findings
            .map(({ code, element = '' }) => (code === 'DEAD_ELEMENT' ? `${code} ${element}` : code))
            .sort()
            .join();
    };
    const whole = told(5_000, 0);
    const reduced = told(0, 20_000);
    if (
      whole !== undefined &&
      reduced !== undefined &&
      new Set(whole.split(',')).size !== new Set([...whole.split(','), ...reduced.split(',')]).size
    )
      wrong.push(seed);
  }
  expect(wrong).toEqual([]);
}, 60_000);
