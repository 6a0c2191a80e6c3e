// A scenario file: one or more YAML documents, each a scenario.
import type { Diagnostic } from '@alur/kernel';
import type { Place, PlacedYaml } from '@alur/yaml-files';
import { readYaml } from '@alur/yaml-files';
import type { Scenario, Start, Step } from '../contract/scenario.js';
import { documentsOf } from './documents.js';
import { ShapeReader } from './shape-reader.js';
import { scenarioShape } from './shapes.js';

/** A scenario that knows where each of its values is written. */
export interface PlacedScenario {
  readonly file: string;
  readonly scenario: Scenario;
  placeOf(path: readonly string[]): Place;
}

export interface ScenarioFile {
  readonly scenarios: readonly PlacedScenario[];
  /** With an error among them nothing of the file should be run. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Never throws on what people wrote. */
export function readScenarios(source: { readonly file: string; readonly text: string }): ScenarioFile {
  const { file } = source;
  const documents = documentsOf(source.text);
  if (documents.length === 0)
    return { scenarios: [], diagnostics: [invalid(file, 'Berkas ini tidak berisi skenario.')] };
  const read = documents.map(({ text, linesBefore }) => {
    const { yaml, diagnostics } = readYaml({ file, text, linesBefore });
    return yaml ? readScenario(yaml) : { diagnostics };
  });
  const scenarios = read.flatMap(({ scenario }) => scenario ?? []);
  return { scenarios, diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...namesakes(scenarios)] };
}

interface Written extends Omit<Scenario, 'start' | 'steps'> {
  readonly start?: Start;
  readonly steps?: readonly Step[];
}

function readScenario(yaml: PlacedYaml): {
  readonly scenario?: PlacedScenario;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { file, placeOf } = yaml;
  const reader = new ShapeReader();
  const { start = {}, steps = [], ...written } = reader.read(yaml.data, scenarioShape, []) as Written;
  if (reader.faults.length > 0)
    return { diagnostics: reader.faults.map(({ path, message }) => ({ ...invalid(file, message), ...placeOf(path) })) };
  return { scenario: { file, scenario: { ...written, start, steps }, placeOf }, diagnostics: [] };
}

const invalid = (file: string, message: string): Diagnostic => ({
  code: 'SHAPE_INVALID',
  severity: 'error',
  file,
  message,
});

function namesakes(scenarios: readonly PlacedScenario[]): readonly Diagnostic[] {
  const known = new Set<string>();
  return scenarios.flatMap(({ file, scenario: { name }, placeOf }) => {
    const isNew = !known.has(name);
    known.add(name);
    if (isNew) return [];
    const message = `Nama skenario "${name}" sudah dipakai di berkas ini. Beri nama lain.`;
    return [{ code: 'DUPLICATE_ID', severity: 'error' as const, file, ...placeOf(['name']), message }];
  });
}
