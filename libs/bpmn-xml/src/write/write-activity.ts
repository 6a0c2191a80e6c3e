import type {
  AnyActivity,
  JobDefinition,
  Mapping,
  MessageTrigger,
  MultiInstance,
  StandardLoop,
  UserTask,
} from '@alur/process-model';
import type { XmlNode } from '../xml/xml-node.js';
import { written } from './definitions.js';
import type { FileWriter } from './definitions.js';

type Properties = Readonly<Record<string, unknown>>;

/** Properties of the activity in BPMN and our extensions, without its flows and what is inside it. */
export function activityProperties(activity: AnyActivity, file: FileWriter): Properties {
  return {
    participant: activity.participant,
    isForCompensation: activity.forCompensation,
    loopCharacteristics: activity.loop && writeLoop(activity.loop, file),
    extensionElements: extensions(file, [
      ...(activity.type === 'serviceTask' ? writeJob(activity.job, { standard: activity.id, file }) : []),
      ...mappings('alur:Input', activity.inputs, file),
      ...mappings('alur:Output', activity.outputs, file),
    ]),
    ...ownProperties(activity, file),
  };
}

export function extensions(file: FileWriter, values: readonly XmlNode[]): XmlNode | undefined {
  return values.length === 0 ? undefined : file.create('bpmn:ExtensionElements', { values });
}

/** A job of the type a reader would assume anyway, and nothing else, need not be written. */
export function writeJob(
  { type, attempts, parameters }: JobDefinition,
  { standard, file }: { readonly standard?: string; readonly file: FileWriter },
): readonly XmlNode[] {
  const entries = Object.entries(parameters);
  if (type === standard && attempts === undefined && entries.length === 0) return [];
  return [
    file.create('alur:Job', {
      type,
      attempts: attempts === undefined ? undefined : String(attempts),
      parameters: entries.map(([name, value]) => file.create('alur:Parameter', { name, value })),
    }),
  ];
}

export const mappings = (type: string, all: readonly Mapping[] | undefined, file: FileWriter): readonly XmlNode[] =>
  (all ?? []).map(({ source, target }) => file.create(type, { source: `= ${source}`, target }));

function writeLoop(loop: MultiInstance | StandardLoop, file: FileWriter): XmlNode {
  const expression = (feel: string | undefined) => (feel === undefined ? undefined : file.expression(feel));
  if (loop.kind === 'standardLoop')
    return file.create('bpmn:StandardLoopCharacteristics', {
      testBefore: loop.testBefore || undefined,
      loopMaximum: loop.maximum,
      loopCondition: expression(loop.condition),
    });
  return file.create('bpmn:MultiInstanceLoopCharacteristics', {
    isSequential: loop.sequential || undefined,
    collection: loop.collection === undefined ? undefined : `= ${loop.collection}`,
    inputElement: loop.inputElement,
    outputCollection: loop.outputCollection,
    outputElement: loop.outputElement === undefined ? undefined : `= ${loop.outputElement}`,
    loopCardinality: expression(loop.cardinality),
    completionCondition: expression(loop.completionCondition),
  });
}

function ownProperties(activity: AnyActivity, file: FileWriter): Properties {
  switch (activity.type) {
    case 'userTask':
      return userTaskProperties(activity);
    case 'sendTask': {
      const { timeToLive } = activity.message;
      return { ...messageProperties(activity.message, file), timeToLive: timeToLive && written(timeToLive) };
    }
    case 'receiveTask':
      return messageProperties(activity.message, file);
    case 'scriptTask':
      return { scriptFormat: 'feel', script: `= ${activity.expression}`, resultVariable: activity.resultVariable };
    case 'businessRuleTask':
      return { decision: activity.decisionId, resultVariable: activity.resultVariable };
    case 'callActivity':
      return { calledElement: activity.calledProcess };
    case 'subProcess':
      return activity.kind === 'event' ? { triggeredByEvent: true } : {};
    case 'serviceTask':
    case 'task':
      return {};
  }
}

const messageProperties = ({ name, correlationKey }: MessageTrigger, file: FileWriter): Properties => ({
  messageRef: file.refer('message', written(name)),
  correlationKey: correlationKey === undefined ? undefined : `= ${correlationKey}`,
});

function userTaskProperties(task: UserTask): Properties {
  const { assignee, candidateUsers, candidateGroups } = task.assignment ?? {};
  const texts = { assignee, candidateUsers, candidateGroups, dueDate: task.dueDate, priority: task.priority };
  return {
    standardTime: task.standardTime,
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value && written(value)])),
    claim: task.claimRequired === true ? 'required' : undefined,
    fourEyes: task.notBy?.join(' '),
  };
}
