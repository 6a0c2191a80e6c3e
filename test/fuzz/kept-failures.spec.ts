import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBpmn } from '@alur/bpmn-xml';
import type { ExecutableProcess } from '@alur/process-model';
import { checkScenario, plainSubject, readScenarios, runScenario } from '@alur/scenarios';
import type { Choice } from '@alur/testing';
import { playChoices } from '@alur/testing';

const folder = join(__dirname, 'kept');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('engine-')) : [];

/** Every failure that the fuzzer found once stays found. */
describe('failures that were kept', () => {
  it('can be read', () => expect(files.every((name) => name.endsWith('.json'))).toBe(true));

  it.each(files)('%s stays mended', (name) => {
    const { process, choices } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      process: ExecutableProcess;
      choices: readonly Choice[];
    };
    expect(() => playChoices(process, choices)).not.toThrow();
  });

  it.each(files.map((name) => name.replace('.json', '')))('%s can be played as a scenario', async (name) => {
    const [drawing = '', text = ''] = ['bpmn', 'yaml'].map((kind) =>
      readFileSync(join(folder, 'scenarios', `${name}.${kind}`), 'utf8'),
    );
    const { processes, diagnostics } = await readBpmn(drawing, `${name}.bpmn`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const subject = plainSubject({ file: `${name}.bpmn`, processes, decisions: new Map() });
    const { scenarios } = readScenarios({ file: `${name}.yaml`, text });
    expect(scenarios.flatMap((one) => checkScenario(one, subject))).toEqual([]);
    expect(scenarios.map(({ scenario }) => runScenario(scenario, subject).ok)).toEqual([true]);
  });
});
