// What a gateway goes by has to be asked by somebody: the choice that a task's form needs for it.
import type { Element, ElementId, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import type { SopDecision } from '@alur/sop';
import { plainWords } from '@alur/sop';
import { askersBefore, flowsFrom } from './ways.js';
import { capital } from './words.js';

export interface AskedDecision {
  /** Tasks of people that ask it. */
  readonly tasks: readonly ElementId[];
  readonly gateway: ElementId;
  readonly variable: string;
  readonly answers: readonly DecisionAnswer[];
}

export interface DecisionAnswer {
  readonly value: string;
  readonly label: string;
  /** The way it goes. */
  readonly flow: string;
}

const comparison = /^\s*([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\s*=\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"\s*$/;

/** Of gateways whose ways compare one name with fixed answers; others are computed, and nobody has to be asked. */
export function askedDecisions(
  process: ExecutableProcess,
  told: readonly SopDecision[] = [],
): readonly AskedDecision[] {
  return Object.values(process.elements).flatMap((element) => {
    const read = element.type === 'exclusiveGateway' ? answersAt(process, element, told) : undefined;
    if (!read) return [];
    const tasks = askersBefore(process, element.id);
    return tasks.length === 0 ? [] : [{ tasks, gateway: element.id, ...read }];
  });
}

function answersAt(
  process: ExecutableProcess,
  gateway: Element,
  told: readonly SopDecision[],
): Pick<AskedDecision, 'variable' | 'answers'> | undefined {
  const flows = flowsFrom(process, gateway);
  const compared = flows.flatMap((flow) => {
    const [, variable, value] = comparison.exec(flow.condition ?? '') ?? [];
    return variable === undefined || value === undefined ? [] : [{ flow, variable, value }];
  });
  const variable = compared[0]?.variable;
  const others = flows.filter(({ condition }) => condition === undefined);
  const isAsked =
    variable !== undefined &&
    compared.every((one) => one.variable === variable) &&
    others.length <= 1 &&
    compared.length + others.length === flows.length;
  if (!isAsked) return undefined;
  const known = told.filter((one) => one.variable === variable).flatMap(({ answers }) => answers);
  const labelOf = (flow: SequenceFlow, value: string): string =>
    known.find((answer) => answer.value === value)?.label ?? flow.name ?? value.replaceAll('-', ' ');
  const open = known.filter(({ value }) => !compared.some((one) => one.value === value));
  const restOf = ({ name }: SequenceFlow): string | undefined =>
    (open.find(({ label }) => label.toLowerCase() === name?.toLowerCase()) ?? open[0])?.value;
  const taken = new Set(compared.map(({ value }) => value));
  return {
    variable,
    answers: flows.map((flow) => {
      const value = compared.find((one) => one.flow === flow)?.value ?? restOf(flow) ?? valueOf(flow, taken);
      return { value, label: capital(labelOf(flow, value)), flow: flow.id };
    }),
  };
}

/** Of the way that is gone when no other is. */
function valueOf({ name = '' }: SequenceFlow, taken: ReadonlySet<string>): string {
  const words = plainWords(name).slice(0, 50).trim().replaceAll(' ', '-');
  const value = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words) ? words : 'lainnya';
  return taken.has(value) ? `${value}-2` : value;
}
