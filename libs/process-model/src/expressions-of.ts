// Every FEEL text of a drawing with the place it is written at.
import type { Activity, UserTask } from './activity.js';
import type { Element } from './element.js';
import { isActivity } from './element.js';
import type { ExecutableProcess } from './executable-process.js';
import type { EndResult, IntermediateThrow, MessageThrow } from './trigger.js';
import type { TextValue } from './value.js';

export interface ExpressionSource {
  /** The flow or element it is written at. */
  readonly element: string;
  readonly text: string;
}

/** Those of flows and elements; participants are the bundle's. */
export function expressionsOf(process: ExecutableProcess): readonly ExpressionSource[] {
  const at = (element: string, texts: readonly (string | undefined)[]): readonly ExpressionSource[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ element, text }]));
  return [
    ...Object.values(process.flows).flatMap(({ id, condition }) => at(id, [condition])),
    ...Object.values(process.elements).flatMap((element) => at(element.id, textsOf(element))),
  ];
}

type Texts = readonly (string | undefined)[];

export const feelOf = (value: TextValue | undefined): string | undefined =>
  value && 'feel' in value ? value.feel : undefined;

const textsOf = (element: Element): Texts => [
  ...(isActivity(element) ? activityTexts(element) : mappedTexts(element)),
  ...ownTexts(element),
];

const mappedTexts = (element: Element): Texts =>
  'outputs' in element ? (element.outputs ?? []).map(({ source }) => source) : [];

function activityTexts({ inputs = [], outputs = [], loop }: Activity): Texts {
  const mapped = [...inputs, ...outputs].map(({ source }) => source);
  if (!loop) return mapped;
  if (loop.kind === 'standardLoop') return [...mapped, loop.condition];
  return [...mapped, loop.collection, loop.cardinality, loop.outputElement, loop.completionCondition];
}

function ownTexts(element: Element): Texts {
  switch (element.type) {
    case 'userTask':
      return taskTexts(element);
    case 'scriptTask':
      return [element.expression];
    case 'receiveTask':
      return triggerTexts(element.message);
    case 'sendTask':
      return messageTexts(element.message);
    case 'startEvent':
    case 'intermediateCatchEvent':
    case 'boundaryEvent':
      return element.trigger ? triggerTexts(element.trigger) : [];
    case 'intermediateThrowEvent':
    case 'endEvent':
      return element.result ? throwTexts(element.result) : [];
    default:
      return [];
  }
}

function taskTexts({ assignment, dueDate, priority }: UserTask): Texts {
  const { assignee, candidateUsers, candidateGroups } = assignment ?? {};
  return [assignee, candidateUsers, candidateGroups, dueDate, priority].map(feelOf);
}

type Trigger = Extract<Element, { type: 'boundaryEvent' | 'intermediateCatchEvent' }>['trigger'];

function triggerTexts(trigger: Trigger): Texts {
  switch (trigger.kind) {
    case 'message':
      return [feelOf(trigger.name), trigger.correlationKey];
    case 'signal':
      return [feelOf(trigger.name)];
    case 'timer':
      return [feelOf(trigger.timer.value)];
    case 'condition':
      return [trigger.condition];
    default:
      return [];
  }
}

function throwTexts(result: IntermediateThrow | EndResult): Texts {
  if (result.kind === 'message') return messageTexts(result);
  return result.kind === 'signal' ? [feelOf(result.name)] : [];
}

const messageTexts = ({ name, correlationKey, timeToLive, variables = [] }: MessageThrow): Texts => [
  feelOf(name),
  correlationKey,
  feelOf(timeToLive),
  ...variables.map(({ source }) => source),
];
