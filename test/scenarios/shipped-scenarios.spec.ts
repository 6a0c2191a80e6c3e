import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CompiledVersion } from '@alur/application';
import { compileBundle } from '@alur/application';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import type { City } from '@alur/city';
import type { Answers } from '@alur/forms';
import { systemEntropy } from '@alur/identity';
import { parseAllDocuments } from 'yaml';
import { openBatu } from '../support/batu.js';
import type { Step } from './expectation.js';
import { meet } from './expectation.js';
import { ScenarioPlayer } from './scenario-player.js';

interface Scenario {
  readonly name: string;
  readonly start: { readonly at: string; readonly data: Answers };
  readonly steps: readonly Step[];
}

const services = join(__dirname, '..', '..', 'config', 'services');
const folders = readdirSync(services, { withFileTypes: true }).flatMap((agency) =>
  agency.isDirectory() ? readdirSync(join(services, agency.name)).map((service) => join(agency.name, service)) : [],
);

const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );

async function compiled(city: City, files: Readonly<Record<string, string>>, id: string): Promise<CompiledVersion> {
  const drawings = { readProcesses: readBpmn, readDecisions: readDmn };
  const { version, findings } = await compileBundle({ city, drawings, entropy: systemEntropy }, files, id);
  if (!version) throw new Error(JSON.stringify(findings));
  return version;
}

function take(play: ScenarioPlayer, step: Step): void {
  const verbs = Object.keys(step);
  if (step.complete) play.complete(step.complete.task, step.complete.data ?? {});
  else if (step.work) play.work(step.work.job);
  else if (step.wait) play.wait(step.wait);
  else if (step.expect) meet(play, step.expect);
  else throw new Error(`Expected one verb that is known, but got ${verbs.join(', ')}`);
}

describe.each(folders)('the scenarios of %s', (folder) => {
  it('come out as written', async () => {
    const city = await openBatu();
    const files = filesOf(join(services, folder));
    const version = await compiled(city, files, folder.split('/').at(-1) ?? '');
    const texts = Object.entries(files).filter(([file]) => file.startsWith('scenarios/'));
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const [file, text] of texts) {
      for (const document of parseAllDocuments(text)) {
        const { name, start, steps } = document.toJS() as Scenario;
        const play = new ScenarioPlayer(city, version, new Date(start.at).toISOString());
        try {
          play.start(start.data);
          for (const step of steps) take(play, step);
        } catch (error) {
          throw new Error(`${file}: ${name}`, { cause: error });
        }
      }
    }
  });
});
