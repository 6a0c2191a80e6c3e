/**
 * Scenarios that nobody wrote: for what the gate finds wrong with how a service goes, and for branches without a scenario. They
 * are played while they are made, so they are asked for when somebody wants to see one, not with every judgement.
 */
import type { CounterExample } from '@alur/process-check';
import type { ServiceVersion } from '@alur/scenarios';
import { compileRules } from '@alur/scenarios';
import type { ShownFinding } from '@alur/service-check';
import { counterExamplesIn, proposeScenario } from '@alur/service-check';
import type { GatePorts, GateReport } from './judge-service.js';

type City = Pick<GatePorts, 'city' | 'today'>;
type Judged = Pick<GateReport, 'bundle'>;

/** Of the findings that a run shows; the others have none. */
export function counterExamplesOf(ports: City, judged: Judged): readonly ShownFinding[] {
  const version = playable(ports, judged);
  return version ? counterExamplesIn(version, ports.today()) : [];
}

/** `id`: of a flow or an element, as `coverage.missed` names them. `undefined` where none could be played. */
export function scenarioThrough(ports: City, judged: Judged, id: string): CounterExample | undefined {
  const version = playable(ports, judged);
  return version && proposeScenario(version, ports.today(), id);
}

function playable({ city }: City, { bundle }: Judged): ServiceVersion | undefined {
  const rules = bundle && compileRules(bundle, city);
  return bundle && rules?.ok ? { bundle, rules: rules.value, city } : undefined;
}
