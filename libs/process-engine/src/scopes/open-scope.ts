// Opening a sub-process or a called process: a scope of its own, with tokens at its starts.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CallActivity, ElementId, SubProcess } from '@alur/process-model';
import type { ElementKey } from '../contract/state.js';
import { present } from '../record/present.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Visit } from '../turn/token.js';
import { holderOf, placeOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { scopesAround } from '../turn/variables.js';
import { openWaits } from '../waits/open-waits.js';
import type { PlannedWait } from '../waits/plan-waits.js';
import { planAll, planBoundaryWaits } from '../waits/plan-waits.js';

/** A process may call a process, so deep. */
export const CALL_DEPTH = 8;

export interface Container {
  /** What event sub-processes are drawn in: the sub-process or the called process. */
  readonly container: string;
  readonly starts: readonly ElementId[];
}

export function openScope(turn: Turn, element: SubProcess | CallActivity, visit: Visit): void {
  const inside = containerOf(turn, element, visit);
  if (!inside.ok) return raiseIncident(turn, { element, visit }, inside.error);
  const edge = planBoundaryWaits(turn, element, visit);
  if (!edge.ok) return raiseIncident(turn, { element, visit }, edge.error);
  const within = planEventSubProcesses(turn, inside.value.container, visit);
  if (!within.ok) return raiseIncident(turn, { element, visit }, within.error);
  const key = visit.key ?? turn.nextKey();
  turn.emit({ type: 'ScopeOpened', at: turn.at, key, elementId: element.id, ...placeOf(visit) });
  openWaits(turn, key, [...edge.value, ...within.value]);
  for (const start of inside.value.starts) turn.move({ elementId: start, scope: key, ...holderOf(visit) });
}

/** The waits that start the event sub-processes drawn in a process or sub-process. */
export function planEventSubProcesses(
  turn: Turn,
  container: string,
  visit: Visit,
): Result<readonly PlannedWait[], IncidentCause> {
  const starts = (turn.compiled.topology.eventSubProcesses.get(container) ?? []).flatMap((id) => {
    const element = turn.getElement(id);
    return element.type === 'subProcess' ? element.starts.map((start) => turn.getElement(start)) : [];
  });
  return planAll(turn, starts, visit);
}

function containerOf(turn: Turn, element: SubProcess | CallActivity, visit: Visit): Result<Container, IncidentCause> {
  if (element.type === 'subProcess') return ok({ container: element.id, starts: element.starts });
  const called = turn.compiled.callable.get(element.calledProcess);
  const name = element.name ?? element.id;
  if (!called) {
    const message = `Proses "${element.calledProcess}" yang dipanggil "${name}" tidak ditemukan. Tambahkan proses itu.`;
    return err({ code: 'PROCESS_NOT_FOUND', message, stage: 'opening' });
  }
  if (callsAround(turn, visit.scope) >= CALL_DEPTH) {
    const message = `Pemanggilan proses di "${name}" lebih dari ${String(CALL_DEPTH)} tingkat. Periksa gambar prosesnya.`;
    return err({ code: 'CALL_TOO_DEEP', message, stage: 'opening' });
  }
  return ok({ container: called.id, starts: noneStarts(turn, called.starts) });
}

/** Where a called process begins: events that wait for something are for starting it by itself. */
export const noneStarts = (turn: Turn, starts: readonly ElementId[]): readonly ElementId[] =>
  starts.filter((id) => {
    const start = turn.getElement(id);
    return start.type !== 'startEvent' || start.trigger === undefined;
  });

const callsAround = (turn: Turn, scope: ElementKey | undefined): number =>
  scopesAround(turn, scope).filter((key) => {
    const elementId = turn.state.elements[key]?.elementId;
    return elementId !== undefined && turn.getElement(elementId).type === 'callActivity';
  }).length;

/** What the scope of a place is drawn as: a sub-process, a called process, or the process itself. */
export function containerAround(turn: Turn, scope: ElementKey | undefined): string {
  for (const key of scopesAround(turn, scope)) {
    const instance = turn.state.elements[key];
    if (instance?.phase !== 'scope' || instance.loop) continue;
    const element = turn.getElement(instance.elementId);
    return element.type === 'callActivity' ? element.calledProcess : element.id;
  }
  return turn.process.id;
}

/** The scope itself, without the bodies of rounds around it. */
export function scopeAround(turn: Turn, scope: ElementKey | undefined): { readonly scope?: ElementKey } {
  const key = scopesAround(turn, scope).find((one) => {
    const instance = turn.state.elements[one];
    return instance?.phase === 'scope' && !instance.loop;
  });
  return present({ scope: key });
}
