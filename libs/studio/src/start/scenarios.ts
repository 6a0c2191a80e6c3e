// An example for every answer and every branch, found by playing the service itself.
import type { LocalDate } from '@alur/calendar';
import type { ServiceVersion } from '@alur/scenarios';
import { coverageOf, playScenarios, proposeScenario } from '@alur/service-check';
import { freeId, slugOf } from '@alur/sop';

/** So many examples are read by a person; a branch beyond them is told by the gate. */
const MOST = 30;

/** Looking for an example takes time in a large drawing with many loops. */
const TRIES = 40;

/** Files of scenarios. Those that are there already count, too; what no case can be played through is left to the gate. */
export function scenariosFor(
  version: ServiceVersion,
  day: LocalDate,
  existing: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const { process } = version.bundle;
  const files: Record<string, string> = {};
  const taken = new Set(Object.keys(existing).map((file) => file.replace(/^scenarios\/|\.yaml$/g, '')));
  const tried = new Set<string>();
  const ends = Object.values(process.elements).flatMap(({ id, type }) => (type === 'endEvent' ? [id] : []));
  const played = [...playScenarios(existing, version).results];
  const seen = () => {
    const { missed } = coverageOf(process, played);
    return new Set([...missed.flows, ...missed.elements]);
  };
  let missed = seen();
  while (Object.keys(files).length < MOST && tried.size < TRIES) {
    const next = [...ends, ...missed].find((id) => !tried.has(id) && missed.has(id));
    if (next === undefined) break;
    tried.add(next);
    const example = proposeScenario(version, day, next);
    if (!example) continue;
    const name = freeId(slugOf(nameOf(version, next), 'contoh').slice(0, 50).replace(/-+$/, ''), taken);
    const file = { [`scenarios/${name}.yaml`]: example.yaml };
    Object.assign(files, file);
    played.push(...playScenarios(file, version).results);
    missed = seen();
  }
  return files;
}

/** An end by its answer, a flow by where it goes. */
function nameOf({ bundle }: ServiceVersion, id: string): string {
  const { elements, flows } = bundle.process;
  const element = elements[id];
  if (element?.type === 'endEvent') return element.outcome ?? id;
  const flow = flows[id];
  if (!flow) return `lewat ${element?.name ?? id}`;
  return `${flow.name ?? 'lewat'} ${elements[flow.from]?.name ?? ''} ${elements[flow.to]?.name ?? flow.to}`;
}
