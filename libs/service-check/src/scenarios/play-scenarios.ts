// Every scenario a service ships with, played on the real engine; a file that cannot be read is told and plays nothing.
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { PlacedScenario, ServiceVersion, Subject } from '@alur/scenarios';
import { checkScenario, readScenarios, runScenario, serviceSubject } from '@alur/scenarios';
import type { ScenarioResult } from './contract.js';

export interface PlayedScenarios {
  readonly results: readonly ScenarioResult[];
  /** What keeps a file from being played, and `SCENARIO_FAILED` for each scenario that does not hold. */
  readonly findings: readonly Diagnostic[];
}

export const isScenarioFile = (file: string): boolean => /^scenarios\/[^/]+\.ya?ml$/.test(file);

export function playScenarios(files: Readonly<Record<string, string>>, version: ServiceVersion): PlayedScenarios {
  const subject = serviceSubject(version);
  const played = Object.keys(files)
    .filter(isScenarioFile)
    .sort()
    .map((file) => playFile({ file, text: files[file] ?? '' }, subject));
  return {
    results: played.flatMap(({ results }) => results),
    findings: played.flatMap(({ findings }) => findings),
  };
}

function playFile(source: { readonly file: string; readonly text: string }, subject: Subject): PlayedScenarios {
  const read = readScenarios(source);
  const faults = hasErrors(read.diagnostics)
    ? read.diagnostics
    : read.scenarios.flatMap((one) => checkScenario(one, subject));
  if (hasErrors(faults)) return { results: [], findings: faults };
  const results = read.scenarios.map((one) => play(one, subject));
  return { results, findings: results.flatMap((result) => (result.ok ? [] : [failureOf(result)])) };
}

function play({ file, scenario, placeOf }: PlacedScenario, subject: Subject): ScenarioResult {
  const report = runScenario(scenario, subject);
  const { failedStep } = report;
  const path = failedStep === undefined ? ['name'] : failedStep === 0 ? ['start'] : ['steps', String(failedStep - 1)];
  return { ...report, file, line: placeOf(path).line };
}

function failureOf({ file, line, scenario, failedStep = 0, message = '' }: ScenarioResult): Diagnostic {
  const step = failedStep === 0 ? 'saat permohonan diajukan' : `di langkah ${String(failedStep)}`;
  return {
    code: 'SCENARIO_FAILED',
    severity: 'error',
    file,
    line,
    element: scenario,
    message: `Skenario "${scenario}" gagal ${step}: ${message} Perbaiki layanannya, atau skenarionya jika memang begitu seharusnya.`,
  };
}
