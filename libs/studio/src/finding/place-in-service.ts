// Findings about a service that have no line, because something follows from all of it: by their code and the id they name.
import type { Diagnostic } from '@alur/kernel';
import type { YamlPath } from '@alur/yaml-files';
import { readYaml } from '@alur/yaml-files';
import type { FindingPlace } from './place.js';
import { wholeFile } from './place.js';

type Placing = (finding: Diagnostic, text: string) => FindingPlace | undefined;

const inPart =
  (part: string): Placing =>
  ({ element }) => ({ part, path: element === undefined ? [] : [element] });

const inDuration =
  (key: 'excluded' | 'rounds' | 'workingDays'): Placing =>
  ({ element }, text) => ({ part: 'standard', path: ['duration', key, ...indexIn(text, key, element)] });

const byCode: Readonly<Record<string, Placing>> = {
  OFFICE_VACANT: inPart('participants'),
  OFFICE_UNRESOLVED: inPart('participants'),
  OFFICE_UNJUDGED: inPart('participants'),
  EXCLUDED_UNKNOWN: inDuration('excluded'),
  ROUNDS_UNKNOWN: inDuration('rounds'),
  PROMISE_UNKNOWN: inDuration('workingDays'),
  SCENARIO_OUTCOME_MISSING: inPart('outcomes'),
  /** Nothing is there yet that could be edited. */
  SCENARIO_MISSING: () => undefined,
};

export const placeInService = (text: string, finding: Diagnostic): FindingPlace | undefined =>
  (byCode[finding.code] ?? ((one) => wholeFile(one.file)))(finding, text);

/** Which of the declared waits or rounds names the element or flow. */
function indexIn(text: string, key: string, id: string | undefined): YamlPath {
  const { yaml } = readYaml({ file: '', text });
  const standard = (yaml?.data as { standard?: { duration?: Record<string, unknown> } } | null | undefined)?.standard;
  const list = standard?.duration?.[key];
  if (id === undefined || !Array.isArray(list)) return [];
  const at = list.findIndex((one: unknown) => Object.values((one ?? {}) as object).includes(id));
  return at < 0 ? [] : [at];
}
