// Counter-examples are no stories: each is written to a file, read back, and run on the engine, where it must show what was found.
import { drawingOf, findingsOf } from '../fixtures/compare.js';
import { replay } from '../fixtures/replay.js';
import { steerable } from '../fixtures/steerable.js';
import { counterExamplesFor } from './counter-example.js';

/** The same ones at every run, so that no share depends on how fast the machine is. */
const drawings = 400;

it('what was found in drawings with data behind every choice can be played', () => {
  const failing: string[] = [];
  const notes = new Map<string, number>();
  const exact = new Map<string, number>();
  const all = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (let drawn = 0; drawn < drawings; drawn += 1) {
    const judged = steerable(drawingOf(drawn, [5, 40]), drawn);
    const processes = [judged.process, ...judged.others];
    for (const { finding, example } of counterExamplesFor(findingsOf(judged), processes)) {
      if (!example) continue;
      count(all, finding.code);
      if (example.isExact) count(exact, finding.code);
      for (const { kind } of example.notes) count(notes, kind);
      const wrong = replay(example.yaml, processes);
      if (wrong !== undefined) failing.push(`${String(drawn)} ${finding.code} ${finding.element ?? ''}: ${wrong}`);
    }
  }
  const share = ([code, many]: readonly [string, number]): string =>
    `${code} ${String(exact.get(code) ?? 0)}/${String(many)}`;
  const inexact = [...notes].map(([kind, many]) => `${kind} ${String(many)}`);
  process.stdout.write(
    `${String(drawings)} drawings; exact ${[...all].map(share).join(', ')}; not: ${inexact.join(', ')}\n`,
  );
  expect(failing).toEqual([]);
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((total, many) => total + many, 0);
  expect(sum(exact) / sum(all)).toBeGreaterThan(0.95);
  for (const [code, many] of all) expect([code, (exact.get(code) ?? 0) / many > 0.85]).toEqual([code, true]);
}, 300_000);
