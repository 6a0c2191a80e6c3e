// What somebody rehearsed and kept holds on the player of the gate, whatever they did; and going back is going back.
import path from 'node:path';
import { readBpmn } from '@alur/bpmn-xml';
import { canonicalJson } from '@alur/kernel';
import type { Rehearsal, ServiceVersion, Subject } from '@alur/scenarios';
import {
  checkScenario,
  compileRules,
  keptScenario,
  plainSubject,
  readScenarios,
  Rehearsal as Rehearsals,
  runScenario,
  serviceSubject,
  startRehearsal,
  storyOf,
  writeScenario,
} from '@alur/scenarios';
import { foldersIn, textOf } from '../patterns/play-folder.js';
import { generateService, randomFrom } from '../support/generated-service.js';
import { randomStart, randomStep } from '../support/random-rehearsal.js';
import type { Texts } from './shipped.js';
import { bundleOf, cityOf, textsOf } from './shipped.js';

const city = cityOf(textsOf('city/batu'));

async function versionOf(texts: Texts): Promise<ServiceVersion> {
  const { bundle } = await bundleOf(texts, city);
  const rules = compileRules(bundle, city);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return { bundle, city, rules: rules.value };
}

/** Refused steps are tried and left. */
function wander(begun: Rehearsal, version: ServiceVersion | undefined, chance: () => number): Rehearsal {
  let here = begun;
  for (let tries = 0; tries < 22; tries += 1) {
    const step = randomStep(here, version, chance);
    const after = step && here.after([step]);
    if (after?.ok) here = after.value;
  }
  return here;
}

/** What the gate's player says of the scenario as it is written down. */
function verdict(rehearsal: Rehearsal, subject: Subject): readonly string[] {
  const text = writeScenario(keptScenario(rehearsal, 'Uji coba'));
  const { scenarios, diagnostics } = readScenarios({ file: 'scenarios/uji-coba.yaml', text });
  const faults = [...diagnostics, ...scenarios.flatMap((one) => checkScenario(one, subject))];
  const told = scenarios.map(({ scenario }) => runScenario(scenario, subject));
  return [
    ...faults.map(({ code, message }) => `${code} ${message}`),
    ...told.flatMap(({ ok, failedStep, message }) => (ok ? [] : [`${String(failedStep)}: ${message ?? ''}\n${text}`])),
  ];
}

const seenOf = (rehearsal: Rehearsal): string =>
  canonicalJson([rehearsal.now, rehearsal.state, rehearsal.service?.file?.state ?? null, rehearsal.scenario] as never);

/** From a place on the way the same steps lead to the same state, and whatever is done from there leaves what was. */
function goesBack(rehearsal: Rehearsal, version: ServiceVersion | undefined, chance: () => number): boolean {
  const { trail } = rehearsal;
  const from = Math.floor(chance() * trail.length);
  let again = trail[from] ?? rehearsal;
  wander(again, version, chance);
  for (const one of trail.slice(from + 1)) {
    const after = again.after(one.lastSteps);
    if (!after.ok) return false;
    again = after.value;
  }
  return seenOf(again) === seenOf(rehearsal);
}

const services: readonly (readonly [string, () => Texts])[] = [
  ['the certificate of need', () => textsOf('services/dinsos/sktm')],
  ['the business certificate', () => textsOf('services/diskumperindag/surat-ket-usaha')],
  ...[3, 8, 21].map((seed) => [`generated service ${String(seed)}`, () => generateService(seed).files] as const),
];

describe('a rehearsal that was kept', () => {
  const done = new Set<string>();
  it.each(services)('holds on the gate, and can be gone back in: %s', async (_name, texts) => {
    const version = await versionOf(texts());
    const subject = serviceSubject(version);
    const ends = new Set<string>();
    for (let seed = 1; seed <= 15; seed += 1) {
      const chance = randomFrom(seed);
      const begun = startRehearsal(version, randomStart(version, '2026-11-23T09:00:00+07:00', chance));
      if (!begun.ok) throw new Error(`Seed ${String(seed)}: ${begun.error.message}`);
      const rehearsal = wander(begun.value, version, chance);
      expect([seed, ...verdict(rehearsal, subject)]).toEqual([seed]);
      expect([seed, goesBack(rehearsal, version, chance)]).toEqual([seed, true]);
      expect(storyOf(version, rehearsal).every(({ text }) => text !== '')).toBe(true);
      ends.add(rehearsal.service?.status ?? '');
      for (const { verb } of rehearsal.scenario.steps) done.add(verb);
    }
    expect(ends.size).toBeGreaterThan(2);
  });

  it('went everywhere that a service can go', () => {
    const verbs = [
      'claim',
      'complete',
      'deliver',
      'fail',
      'hold',
      'release',
      'resolve',
      'resubmit',
      'return',
      'until',
      'wait',
      'withdraw',
      'work',
    ];
    expect([...done].sort()).toEqual(verbs);
  });

  const moved = { begun: 0, further: 0 };
  const examples = path.join(__dirname, '../../docs/elements/examples');
  it.each(foldersIn(examples))('holds on a plain file, and can be gone back in: %s', async (folder) => {
    const { processes } = await readBpmn(textOf(path.join(examples, folder), 'process.bpmn'), 'process.bpmn');
    const subject = plainSubject({ file: 'process.bpmn', processes, decisions: new Map() });
    const { scenarios } = readScenarios({ file: '', text: textOf(path.join(examples, folder), 'scenarios.yaml') });
    for (const [index, { scenario }] of scenarios.entries()) {
      const begun = Rehearsals.begin(subject, { name: '', start: scenario.start });
      if (!begun.ok) throw new Error(`Scenario ${String(index)}: ${begun.error.message}`);
      moved.begun += 1;
      for (let seed = 1; seed <= 5; seed += 1) {
        const chance = randomFrom(seed * 31 + index);
        const rehearsal = wander(begun.value, undefined, chance);
        expect([seed, ...verdict(rehearsal, subject)]).toEqual([seed]);
        expect([seed, goesBack(rehearsal, undefined, chance)]).toEqual([seed, true]);
        if (rehearsal.trail.length > 1) moved.further += 1;
      }
    }
  });

  it('began in every example, and nearly always went further', () => {
    expect(moved.begun).toBeGreaterThanOrEqual(32);
    expect(moved.further / (moved.begun * 5)).toBeGreaterThan(0.9);
  });
});
