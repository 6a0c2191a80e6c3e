// Whatever a person uploads, the readers answer; they never throw.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { anyProcess } from './fixtures/process-models.js';
import { readBpmn } from './read-bpmn.js';
import { readDmn } from './read-dmn.js';
import { exportBpmn } from './write/export-bpmn.js';
import { writeBpmn } from './write/write-bpmn.js';

const services = resolve(__dirname, '../../../config/services');
const bpmn = readFileSync(resolve(services, 'diskumperindag/surat-ket-usaha/process.bpmn'), 'utf8');
const dmn = readFileSync(resolve(services, 'dinsos/sktm/decisions/eligibility.dmn'), 'utf8');
const words = [
  '"',
  "'",
  '<',
  '>',
  '/>',
  '&',
  '&#0;',
  '<!DOCTYPE a>',
  '<?x?>',
  ']]>',
  '<!--',
  '\u0000',
  '\ud800',
  'xmlns="x"',
  'id="__proto__"',
  'flowElements="x"',
  '$type="y"',
  ':',
  '',
];
const tokens = /[\w:-]+|\s+|[^\w\s]/g;

/** Swaps, drops, doubles or replaces single words of the text. */
const mangled = (text: string): fc.Arbitrary<string> => {
  const parts = text.match(tokens) ?? [];
  const at = fc.nat({ max: parts.length - 1 });
  const change = fc.record({
    at,
    from: at,
    how: fc.constantFrom('swap', 'drop', 'double', 'word'),
    word: fc.constantFrom(...words),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy = [...parts];
    for (const { at: to, from, how, word } of changes) {
      const own = copy[to] ?? '';
      const other = copy[from] ?? '';
      copy[to] = how === 'swap' ? other : how === 'drop' ? '' : how === 'double' ? own + own : word;
    }
    return copy.join('');
  });
};

describe('mangled XML', () => {
  // The writer tells the console what it leaves out of a text whose namespaces are torn.
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  it('is always answered by readBpmn, and a process comes only without errors of its file', async () => {
    await fc.assert(
      fc.asyncProperty(mangled(bpmn), async (xml) => {
        const { processes, diagnostics } = await readBpmn(xml, 'p.bpmn');
        for (const finding of diagnostics)
          expect(finding).toMatchObject({
            file: 'p.bpmn',
            code: expect.stringMatching(/^[A-Z_]+$/),
            message: expect.stringMatching(/\.$/),
          });
        if (diagnostics.length === 0) expect(processes).toHaveLength(1);
        if (diagnostics.some(({ severity }) => severity === 'error')) expect(processes).toEqual([]);
        for (const process of processes)
          for (const flow of Object.values(process.flows))
            expect([process.elements[flow.from]?.id, process.elements[flow.to]?.id]).toEqual([flow.from, flow.to]);
      }),
      { numRuns: 400 },
    );
  });

  it('of any element is answered, and whatever can be parsed is written back', async () => {
    const texts = await Promise.all(fc.sample(anyProcess, { numRuns: 12, seed: 3 }).map(writeBpmn));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts).chain(mangled), async (xml) => {
        const { processes, all, diagnostics } = await readBpmn(xml, 'p.bpmn');
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(processes.length > 0 || errors.length > 0).toBe(true);
        for (const { process } of all)
          for (const element of Object.values(process?.elements ?? {}))
            expect(element.scope === undefined || process?.elements[element.scope]?.type === 'subProcess').toBe(true);
        const exported = await exportBpmn(xml, { layout: true });
        expect(exported.xml === undefined).toBe(exported.diagnostics.some(({ severity }) => severity === 'error'));
        if (exported.xml === undefined) return;
        const again = await readBpmn(exported.xml, 'p.bpmn');
        expect(again.processes).toEqual(processes);
        expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(errors.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is always answered by readDmn', async () => {
    await fc.assert(
      fc.asyncProperty(mangled(dmn), async (xml) => {
        const { decisions, diagnostics } = await readDmn(xml, 'd.dmn');
        expect(decisions.length + diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('any text at all is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) =>
        expect((await readBpmn(text, 'p.bpmn')).diagnostics).toHaveLength(1),
      ),
      { numRuns: 200 },
    );
  });
});
