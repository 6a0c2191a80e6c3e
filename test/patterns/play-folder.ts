// A folder with a drawing, its decisions and its scenarios, played as `alur process test` plays it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import type { CompiledDecision } from '@alur/expressions';
import { compileDecision } from '@alur/expressions';
import type { ScenarioReport } from '@alur/scenarios';
import { checkScenario, plainSubject, readScenarios, runScenario } from '@alur/scenarios';

export const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Throws with every finding when the files of the folder are not whole. */
export async function playFolder(folder: string): Promise<readonly ScenarioReport[]> {
  const { processes, diagnostics } = await readBpmn(textOf(folder, 'process.bpmn'), 'process.bpmn');
  const read = readScenarios({ file: 'scenarios.yaml', text: textOf(folder, 'scenarios.yaml') });
  const subject = plainSubject({ file: 'process.bpmn', processes, decisions: await decisionsIn(folder) });
  const findings = [
    ...diagnostics,
    ...read.diagnostics,
    ...read.scenarios.flatMap((one) => checkScenario(one, subject)),
  ];
  if (findings.length > 0) throw new Error(findings.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return read.scenarios.map(({ scenario }) => runScenario(scenario, subject));
}

export const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

async function decisionsIn(folder: string): Promise<ReadonlyMap<string, CompiledDecision>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.dmn'));
  const tables = await Promise.all(files.map((name) => readDmn(textOf(folder, name), name)));
  const compiled = tables.flatMap(({ decisions }) => decisions.map(compileDecision));
  return new Map(compiled.flatMap((one) => (one.ok ? [[one.value.id, one.value]] : [])));
}
