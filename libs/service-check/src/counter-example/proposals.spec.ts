import type { ServiceVersion } from '@alur/scenarios';
import { compileRules, readScenarios, rehearseScenario } from '@alur/scenarios';
import { serviceOf } from '../sample/service-of.js';
import { smallCity } from '../sample/small-city.js';
import { smallService } from '../sample/small-service.js';
import { proposedFor } from './proposals.js';

const day = '2026-11-05';

function versionOf(lines: readonly string[]): ServiceVersion {
  const small = smallService({ lines });
  const bundle = {
    ...serviceOf({ process: small.process }),
    ...small,
    process: { ...small.process, participants: small.participants },
    decisions: [],
    steps: {},
    correction: { days: 3, recheck: [] },
    standard: { ...small.standard, fee: { amount: 0 } },
    outcomes: { granted: { id: 'granted', kind: 'granted', title: 'Terbit', text: 'Unduh.' } },
  } as unknown as ServiceVersion['bundle'];
  const rules = compileRules(bundle, smallCity);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return { bundle, city: smallCity, rules: rules.value };
}

const choice = [
  'start begun',
  'task check officer 2h',
  'timer late check 4h',
  'task hurry officer 2h',
  'end done',
  'end late-done',
  'begun -> check',
  'check -> done',
  'late -> hurry',
  'hurry -> late-done',
];
const everything = (version: ServiceVersion) => ({
  elements: Object.keys(version.bundle.process.elements),
  flows: Object.keys(version.bundle.process.flows),
});
const all = (version: ServiceVersion, missed = everything(version)) =>
  [...proposedFor(version, day, missed)].flatMap((one) => one ?? []);

describe('proposed scenarios', () => {
  it('go through everything that is missed, each only where those before it do not', () => {
    const version = versionOf(choice);
    const proposals = all(version).filter(({ finding }) => !finding);
    const { elements, flows } = everything(version);
    expect(proposals.flatMap(({ covers }) => covers).sort()).toEqual([...elements, ...flows].sort());
    expect(proposals).toHaveLength(2);
    expect(proposals.map(({ id, title }) => [id, title])).toContainEqual([
      'branch:begun_check',
      'Melewati alur dari "begun" ke "check"',
    ]);
  });

  it('are scenarios that hold, with their story in sentences', () => {
    const version = versionOf(choice);
    const proposals = all(version);
    expect(proposals.length).toBeGreaterThanOrEqual(2);
    for (const { yaml, story, isExact } of proposals) {
      const { scenarios } = readScenarios({ file: 'usulan.yaml', text: yaml });
      expect(isExact).toBe(true);
      expect(scenarios.map(({ scenario }) => rehearseScenario(version, scenario).failed)).toEqual([undefined]);
      expect(story[0]).toMatch(/^Pemohon mengajukan permohonan/);
    }
  });

  it('show what is wrong first, under a name that says it', () => {
    const version = versionOf([
      'start begun',
      'choice either',
      'task one officer 2h',
      'task two officer 2h',
      'parallel both',
      'end done',
      'begun -> either',
      'either -> one',
      'either -> two',
      'one -> both',
      'two -> both',
      'both -> done',
    ]);
    const [first] = all(version, { elements: [], flows: [] });
    expect(first).toMatchObject({ finding: { code: 'DEADLOCK' }, element: 'both', covers: [], isExact: true });
    expect(first?.yaml).toContain('name: Macet di "both"');
    expect(first?.story.at(-1)).toBe('Permohonan berhenti di sini dan tidak akan pernah bergerak lagi.');
  });

  it('are nothing where nothing is wrong and nothing missed', () => {
    expect(all(versionOf(choice), { elements: [], flows: [] })).toEqual([]);
  });
});
