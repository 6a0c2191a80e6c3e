// What the scenarios of a service go through, and what nobody has seen happen yet.
import type { Diagnostic } from '@alur/kernel';
import type { BoundaryEvent, Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import type { ScenarioResult, ServiceCoverage } from './contract.js';

/** Only scenarios that hold prove anything. */
export function coverageOf(process: ExecutableProcess, results: readonly ScenarioResult[]): ServiceCoverage {
  const held = results.filter(({ ok }) => ok);
  const seen = new Set(held.flatMap(({ covered }) => [...covered.elements, ...covered.flows]));
  const elements = Object.keys(process.elements);
  const flows = Object.keys(process.flows);
  return {
    elements: elements.filter((id) => seen.has(id)),
    flows: flows.filter((id) => seen.has(id)),
    of: { elements: elements.length, flows: flows.length },
    missed: { elements: elements.filter((id) => !seen.has(id)), flows: flows.filter((id) => !seen.has(id)) },
  };
}

/** Scenarios that are not there: none at all, none for an answer, none through a branch. */
export function gapsIn(
  { process, outcomes }: Pick<ServiceBundle, 'process' | 'outcomes'>,
  results: readonly ScenarioResult[],
): readonly Diagnostic[] {
  if (results.length === 0) return [noScenario];
  const answered = new Set(results.flatMap(({ ok, outcome }) => (ok && outcome !== undefined ? [outcome] : [])));
  const silent = Object.values(outcomes).filter(({ id, kind }) => kind !== 'withdrawn' && !answered.has(id));
  return [
    ...silent.map(({ id, title }): Diagnostic => ({
      code: 'SCENARIO_OUTCOME_MISSING',
      severity: 'warning',
      file: 'service.yaml',
      element: id,
      message: `Belum ada skenario yang berakhir dengan jawaban "${title}". Tambahkan contoh permohonan yang berakhir begitu.`,
    })),
    ...branchesMissed(process, coverageOf(process, results)),
  ];
}

const noScenario: Diagnostic = {
  code: 'SCENARIO_MISSING',
  severity: 'warning',
  file: 'service.yaml',
  message:
    'Layanan ini belum punya skenario, jadi belum pernah dicoba. Tambahkan contoh permohonan di map scenarios, sedikitnya satu untuk setiap jawaban.',
};

/** Told where a way that is known to be gone parts from one that is not; what lies behind it is missed with it. */
function branchesMissed(process: ExecutableProcess, { missed }: ServiceCoverage): readonly Diagnostic[] {
  const unseen = new Set([...missed.elements, ...missed.flows]);
  const flows = Object.values(process.flows).filter(({ id, from }) => unseen.has(id) && !unseen.has(from));
  const elements = Object.values(process.elements).filter((element) => isEdgeOfSeen(element, process, unseen));
  return [...flows, ...elements].map(({ id }) => uncovered(id, wordsOf(id, process)));
}

/** A flow or an element as people call it. */
export function wordsOf(id: string, process: ExecutableProcess): string {
  const flow = process.flows[id];
  const element = process.elements[id];
  if (flow) return wordsOfFlow(flow, process);
  return element ? wordsOfElement(element, process) : `"${id}"`;
}

/** What stands where a case has been, and has not happened itself: an event on an edge, a step that was never finished. */
function isEdgeOfSeen(element: Element, { elements }: ExecutableProcess, unseen: ReadonlySet<string>): boolean {
  if (!unseen.has(element.id)) return false;
  const wasEntered = (incoming: readonly string[]): boolean => incoming.some((id) => !unseen.has(id));
  if (element.type === 'boundaryEvent')
    return !unseen.has(element.attachedTo) || wasEntered(elements[element.attachedTo]?.incoming ?? []);
  const isBeside = element.type === 'subProcess' && element.kind === 'event';
  return isBeside ? element.scope === undefined || !unseen.has(element.scope) : wasEntered(element.incoming);
}

const uncovered = (element: string, what: string): Diagnostic => ({
  code: 'BRANCH_UNCOVERED',
  severity: 'warning',
  file: 'process.bpmn',
  element,
  message: `Belum ada skenario yang melewati ${what}. Tambahkan satu contoh permohonan yang lewat sana.`,
});

function wordsOfFlow({ name, from, to }: SequenceFlow, process: ExecutableProcess): string {
  const named = name === undefined || name === '' ? '' : ` "${name}"`;
  return `alur${named} dari ${nameOf(from, process)} ke ${nameOf(to, process)}`;
}

function wordsOfElement(element: Element, process: ExecutableProcess): string {
  if (element.type !== 'boundaryEvent') return nameOf(element.id, process);
  return `${triggerWords[element.trigger.kind]} ${nameOf(element.id, process)} pada ${nameOf(element.attachedTo, process)}`;
}

const triggerWords = {
  timer: 'batas waktu',
  message: 'pesan',
  signal: 'sinyal',
  condition: 'syarat',
  error: 'kesalahan',
  escalation: 'eskalasi',
  compensation: 'pembatalan langkah',
  cancel: 'pembatalan',
} as const satisfies Record<BoundaryEvent['trigger']['kind'], string>;

function nameOf(id: string, process: ExecutableProcess): string {
  const element = process.elements[id];
  if (element?.name) return `"${element.name}"`;
  return (element && besideWhat(element, process)) ?? `"${id}"`;
}

/** A gateway without a name is known by what stands before it, or behind it where ways meet. */
function besideWhat({ type, incoming, outgoing }: Element, { elements, flows }: ExecutableProcess): string | undefined {
  if (!type.endsWith('Gateway')) return undefined;
  const [before, after] = [flows[incoming[0] ?? '']?.from, flows[outgoing[0] ?? '']?.to];
  const parts = outgoing.length > 1;
  const beside = elements[(parts ? before : after) ?? '']?.name;
  if (!beside) return undefined;
  if (!parts) return `pertemuan sebelum "${beside}"`;
  return `${type === 'parallelGateway' ? 'pembagian kerja' : 'keputusan'} setelah "${beside}"`;
}
