// What the comparison of two drawings found, as kinds of difference.
import { compareProcesses } from '@alur/process-model';
import type { ElementProperty, ExecutableProcess, ProcessDifference } from '@alur/process-model';
import type { ServiceBundle } from '../../contract/service.js';
import type { Found } from '../difference.js';
import type { DifferenceKind } from '../kinds/kinds.js';
import type { Names } from '../names.js';
import { own } from '../names.js';
import { compareValue } from './compare-values.js';

/** `elsewhere`: the drawing says it in another place too. A property that is new to the engine does not compile before it is here. */
const elementKinds = {
  name: 'step-name',
  documentation: 'step-note',
  type: 'step-type',
  kind: 'step-subprocess',
  scope: 'step-scope',
  participant: 'step-participant',
  standardTime: 'step-standard-time',
  loop: 'step-repeats',
  inputs: 'step-inputs',
  outputs: 'step-outputs',
  defaultFlow: 'step-default',
  forCompensation: 'step-compensates',
  assignment: 'step-assignment',
  dueDate: 'step-due',
  priority: 'step-priority',
  claimRequired: 'step-claim',
  notBy: 'step-four-eyes',
  job: 'step-job',
  message: 'step-message',
  expression: 'step-script',
  resultVariable: 'step-result',
  decisionId: 'step-decision',
  calledProcess: 'step-called-process',
  trigger: 'event-trigger',
  interrupting: 'event-interrupting',
  result: 'event-result',
  attachedTo: 'event-host',
  handler: 'event-handler',
  outcome: 'end-outcome',
  outgoing: 'branch-order',
  id: 'elsewhere',
  incoming: 'elsewhere',
  boundaryEvents: 'elsewhere',
  starts: 'elsewhere',
} as const satisfies Record<ElementProperty, DifferenceKind | 'elsewhere'>;

const flowKinds = { name: 'flow-name', condition: 'flow-condition', from: 'flow-from', to: 'flow-to' } as const;
const laneKinds = { name: 'lane-name', participant: 'lane-participant' } as const;

export function compareProcess(
  [before, after]: readonly [ServiceBundle, ServiceBundle],
  [old, fresh]: readonly [Names, Names],
): readonly Found[] {
  // A bundle has one process: under another id it is the same one, told once.
  const renamed = { ...before.process, id: after.process.id };
  return [
    ...compareValue('process-id', { subject: 'process', name: '' }, [before.process.id, after.process.id]),
    ...compareProcesses([renamed], [after.process]).map((difference): Found => {
      const [process, names] = difference.change === 'removed' ? [before.process, old] : [after.process, fresh];
      const { kind, name } = partOf(difference, process, names);
      const { change, element, what, from, to } = difference;
      return {
        kind,
        change,
        subject: `process/${element}`,
        name,
        ...(change === 'added' ? { to: what } : {}),
        ...(change === 'removed' ? { from: what } : {}),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    }),
  ];
}

function partOf(
  { change, element: id, what }: ProcessDifference,
  process: ExecutableProcess,
  names: Names,
): { readonly kind: DifferenceKind; readonly name: string } {
  const isWhole = change === 'added' || change === 'removed';
  const element = own(process.elements, id);
  if (element) {
    const isReminder = element.type === 'boundaryEvent' && !element.interrupting && change === 'added';
    return {
      kind: isWhole ? (isReminder ? 'step-reminder' : 'step') : kindOf(elementKinds, what),
      name: names.element(id),
    };
  }
  if (own(process.flows, id)) return { kind: isWhole ? 'flow' : kindOf(flowKinds, what), name: names.flow(id) };
  const lane = process.lanes?.find((one) => one.id === id);
  if (lane) return { kind: isWhole ? 'lane' : kindOf(laneKinds, what), name: lane.name ? `"${lane.name}"` : id };
  return { kind: 'process-name', name: '' };
}

/** What has no words is told as something else, and binds. */
const kindOf = (kinds: Readonly<Record<string, DifferenceKind | 'elsewhere'>>, what: string): DifferenceKind => {
  const kind = own(kinds, what);
  return kind === undefined || kind === 'elsewhere' ? 'step-other' : kind;
};
