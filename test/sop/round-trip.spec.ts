import fc from 'fast-check';
import { checkSoundness } from '@alur/process-check';
import { compileSop, readSop } from '@alur/sop';
import { playThrough } from './play-through.js';
import { randomSheet } from './random-sheet.js';
import { forms, meaningOf, readAgain, roundTrip } from './round-trip.js';

/** `node test/sop/sop-round-trip.mjs` asks for more. */
const tables = Number(process.env.ALUR_SOP_TABLES ?? 300);
const seed = Number(process.env.ALUR_SOP_SEED ?? 35);

const everyType = ['endEvent', 'exclusiveGateway', 'parallelGateway', 'serviceTask', 'startEvent', 'userTask'];

it(`${tables} tables become sound processes, and the same again by every form of file`, async () => {
  const seen = { whole: 0, asked: 0, ended: 0, blocks: 0, long: 0 };
  const types = new Set<string>();
  const codes = new Set<string>();
  for (let sample = 0; seen.whole < tables; sample += 1) {
    const [sheet] = fc.sample(randomSheet, { numRuns: 1, seed: seed + sample });
    const read = sheet ? readSop([sheet], 'acak.xlsx') : undefined;
    if (!read?.ok) throw new Error(`Seed ${seed + sample} gave no table`);
    const compiled = compileSop(read.value);
    for (const { code } of compiled.findings) codes.add(code);
    if (!compiled.process) {
      seen.asked += 1;
      expect(compiled.findings.some(({ severity }) => severity === 'error')).toBe(true);
      continue;
    }
    seen.whole += 1;
    const form = forms[sample % 4 === 0 ? 1 : 0];
    const again = await roundTrip(compiled, form);
    expect({ seed: seed + sample, ...meaningOf(again) }).toEqual({ seed: seed + sample, ...meaningOf(compiled) });
    // The table as it was written, saved in another form: the same text gives the same ids.
    const saved = compileSop(await readAgain(read.value, form));
    expect(meaningOf(saved)).toEqual(meaningOf(compiled));
    const { process, decisions } = compiled;
    const { sound, diagnostics } = checkSoundness([process]);
    expect({ seed: seed + sample, sound, diagnostics }).toEqual({ seed: seed + sample, sound: true, diagnostics: [] });
    const dice = fc.sample(fc.nat({ max: 11 }), { numRuns: 600, seed: sample });
    const played = playThrough({ process, decisions }, (task, count, { answers }) => {
      const throws = dice[(task.length + count * 7) % dice.length] ?? 0;
      return answers[throws % answers.length]?.value;
    });
    seen.ended += Number(played.isEnded);
    const parallel = read.value.steps.flatMap((step) => step.parallel?.value ?? []);
    seen.blocks += Number(parallel.some(({ kind }) => kind === 'steps'));
    seen.long += Number(read.value.steps.length > 8);
    for (const { type } of Object.values(process.elements)) types.add(type);
  }
  expect(seen.asked).toBeGreaterThan(0);
  expect(codes.size).toBeGreaterThan(4);
  expect([...types].sort()).toEqual(everyType);
  expect(Math.min(seen.blocks, seen.long)).toBeGreaterThan(tables / 10);
  expect(seen.ended).toBeGreaterThan(tables * 0.9);
}, 600_000);
