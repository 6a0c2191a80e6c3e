// No false "sound" and no false "unsound" of a state in the middle of a run: the engine is asked for all that can follow.
import { drawingOf } from '../fixtures/compare.js';
import { Dice } from '../fixtures/dice.js';
import { Run } from '../fixtures/explore-engine.js';
import { movedState } from '../fixtures/moved-state.js';
import { checkMarking } from './check-marking.js';

const states = 600;

it(`says what the engine does from ${String(states)} states that were walked to, moved to or left something out`, () => {
  const wrong: string[] = [];
  const found = { sound: 0, stuck: 0, meeting: 0, repaired: 0 };
  for (let seed = 0; seed < states; seed += 1) {
    const judged = drawingOf(seed, [8, 20]);
    const moved = movedState(judged, new Dice(seed + 7), 300);
    if (!moved) continue;
    const run = new Run(judged.process, judged.others, 300).explore([moved.world]);
    if (run.skipped) continue;
    const engine = codesOf([...run.codes]);
    const checker = codesOf(
      checkMarking([judged.process, ...judged.others], moved.state).findings.map(({ code }) => code),
    );
    if (moved.repairs > 0) found.repaired += 1;
    found[engine === '' ? 'sound' : engine === 'UNSAFE' ? 'meeting' : 'stuck'] += 1;
    if (engine !== checker) wrong.push(`${String(seed)} engine: ${engine}; checker: ${checker}`);
  }
  expect(wrong).toEqual([]);
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(40);
}, 60_000);

/** Behind a second token the two go on differently far; and what is left behind at an end may have two names. */
function codesOf(codes: readonly string[]): string {
  if (codes.includes('UNSAFE')) return 'UNSAFE';
  const names = codes.map((code) => (code === 'IMPROPER_COMPLETION' ? 'DEADLOCK' : code));
  return [...new Set(names)].sort().join();
}
