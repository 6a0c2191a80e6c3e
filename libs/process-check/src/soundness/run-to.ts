// The shortest way on which an element or a flow of a process is passed.
import type { Element, ExecutableProcess } from '@alur/process-model';
import { Drawing } from '../scopes/drawing.js';
import { judgeScope } from '../scopes/judge-scope.js';
import type { FindingRun, RunStep } from './contract.js';

/** Smaller than a proof needs: what is not found is only not offered. */
const effort = { whole: 600, reduced: 10_000 };

/** `id`: of an element or a flow. `undefined` where none is found. */
export function findRunTo(process: ExecutableProcess, id: string): FindingRun | undefined {
  const flow = process.flows[id];
  const element = process.elements[flow?.from ?? id];
  if (!element) return undefined;
  const drawing = new Drawing(process, [process]);
  const frame = { drawing, scope: undefined, path: '', calls: [process.id] };
  const runs = process.starts.flatMap((start): readonly FindingRun[] => {
    const way = judgeScope(frame, [start], { effort }).wayTo(element.id);
    if (!way) return [];
    // What happens at once where it is reached has happened on the way already.
    const before = way.at(-1)?.element === element.id ? way.slice(0, -1) : way;
    return [{ start, way: [...before, passing(element, flow?.id)] }];
  });
  return runs.reduce<FindingRun | undefined>(
    (best, run) => (best && best.way.length <= run.way.length ? best : run),
    undefined,
  );
}

/** It completes, by the flow that is asked for. */
function passing({ id, type, outgoing }: Element, flow: string | undefined): RunStep {
  const choosesOne = type === 'exclusiveGateway' || type === 'inclusiveGateway' || type === 'eventBasedGateway';
  if (!choosesOne) return { element: id, flows: outgoing };
  return { element: id, flows: flow === undefined ? outgoing.slice(0, 1) : [flow] };
}
