import fc from 'fast-check';
import { checkSoundness } from '@alur/process-check';
import type { CompiledSop } from '@alur/sop';
import { compileSop, readSop, sopOf } from '@alur/sop';
import { playThrough } from './play-through.js';
import { randomTable } from './random-sheet.js';
import { readingOfSop } from './reading-of.js';
import { forms, meaningOf, readAgain, roundTrip } from './round-trip.js';

/** `npm run fuzz:sop` asks for more. */
const tables = Number(process.env.ALUR_SOP_TABLES ?? 40);
const seed = Number(process.env.ALUR_SOP_SEED ?? 35);

const everyType = [
  'boundaryEvent',
  'endEvent',
  'exclusiveGateway',
  'parallelGateway',
  'serviceTask',
  'startEvent',
  'userTask',
];
/** A random table may have steps that nothing leads to, rounds without an end, and reminders of steps that come again. */
const mayKeepFrom = new Set(['SOP_STEP_UNREACHABLE', 'SOP_STEP_WITHOUT_END', 'SOP_TIMER_UNCLEAR']);

/** The table is handed out, and comes back with other words in one of its rows. */
function idsAfterAnEdit(compiled: CompiledSop, sample: number): readonly string[] {
  const table = compiled.process && sopOf(compiled.process, compiled);
  if (!table?.ok) return [];
  const { steps } = table.value;
  const edited = steps.map((step, index) =>
    index === sample % steps.length
      ? { ...step, activity: { ...step.activity, value: 'Mengerjakannya dengan cara lain' } }
      : step,
  );
  return Object.keys(compileSop({ ...table.value, steps: edited }).process?.elements ?? {});
}

it(`${tables} tables become the processes they mean, sound, and the same again by every form of file`, async () => {
  const seen = { whole: 0, asked: 0, ended: 0, blocks: 0, long: 0 };
  const types = new Set<string>();
  const codes = new Set<string>();
  for (let sample = 0; seen.whole < tables; sample += 1) {
    const [table] = fc.sample(randomTable, { numRuns: 1, seed: seed + sample });
    const read = table ? readSop([table.sheet], 'acak.xlsx') : undefined;
    if (!table || !read?.ok) throw new Error(`Seed ${seed + sample} gave no table`);
    const compiled = compileSop(read.value, { minutes: true });
    for (const { code } of compiled.findings) codes.add(code);
    if (!compiled.process) {
      seen.asked += 1;
      const asked = compiled.findings.filter(({ severity }) => severity === 'error');
      expect({ seed: seed + sample, asked: asked.filter(({ code }) => !mayKeepFrom.has(code)) }).toEqual({
        seed: seed + sample,
        asked: [],
      });
      continue;
    }
    seen.whole += 1;
    expect({ seed: seed + sample, reading: readingOfSop(compiled) }).toEqual({
      seed: seed + sample,
      reading: table.reading,
    });
    const form = forms[sample % 4 === 0 ? 1 : 0];
    const again = await roundTrip(compiled, form);
    expect({ seed: seed + sample, ...meaningOf(again) }).toEqual({ seed: seed + sample, ...meaningOf(compiled) });
    // The table as it was written, saved in another form: the same text gives the same ids.
    const saved = compileSop(await readAgain(read.value, form), { minutes: true });
    expect({ seed: seed + sample, ...meaningOf(saved) }).toEqual({ seed: seed + sample, ...meaningOf(compiled) });
    expect({ seed: seed + sample, ids: idsAfterAnEdit(compiled, sample) }).toEqual({
      seed: seed + sample,
      ids: Object.keys(compiled.process.elements),
    });
    const { process, decisions } = compiled;
    const { sound, diagnostics } = checkSoundness([process]);
    expect({ seed: seed + sample, sound, diagnostics }).toEqual({ seed: seed + sample, sound: true, diagnostics: [] });
    const dice = fc.sample(fc.nat({ max: 11 }), { numRuns: 600, seed: sample });
    const choose: Parameters<typeof playThrough>[1] = (task, count, { answers }) => {
      const throws = dice[(task.length + count * 7) % dice.length] ?? 0;
      return answers[throws % answers.length]?.value;
    };
    const played = playThrough({ process, decisions }, choose);
    if (again.process)
      expect(playThrough({ process: again.process, decisions: again.decisions }, choose)).toEqual(played);
    seen.ended += Number(played.isEnded);
    const parallel = read.value.steps.flatMap((step) => step.parallel?.value ?? []);
    seen.blocks += Number(parallel.some(({ kind }) => kind === 'steps'));
    seen.long += Number(read.value.steps.length > 8);
    for (const { type } of Object.values(process.elements)) types.add(type);
  }
  expect(seen.asked).toBeGreaterThan(0);
  expect(codes.size).toBeGreaterThan(3);
  expect([...types].sort()).toEqual(everyType);
  expect(Math.min(seen.blocks, seen.long)).toBeGreaterThan(tables / 10);
  expect(seen.ended).toBeGreaterThan(tables * 0.9);
}, 3_600_000);
