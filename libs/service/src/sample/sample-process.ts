// For the specs: a process in a few lines, one element or flow each.
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';

/**
 * Elements: `start id`, `end id outcome?`, `task id participant`, `letter id letter`, `message id`, `rule id decision result`,
 * `choice id default?`, `parallel id`, `timer id host`. Flows: `from -> to : condition?`, with the id `from_to`.
 */
export function sampleProcess(id: string, lines: readonly string[]): ExecutableProcess {
  const flows = lines.filter((line) => line.includes('->')).map(readFlow);
  const written = lines.filter((line) => !line.includes('->')).map((line) => line.split(/\s+/));
  const elements = written.map(([kind = '', name = '', ...rest]) => {
    const node = {
      id: name,
      incoming: flows.filter((flow) => flow.to === name).map((flow) => flow.id),
      outgoing: flows.filter((flow) => flow.from === name).map((flow) => flow.id),
    };
    const hosted = written
      .filter(([other, , host]) => other === 'timer' && host === name)
      .map(([, timer = '']) => timer);
    return readElement(kind, { ...node, boundaryEvents: hosted }, rest);
  });
  return {
    id,
    name: id,
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
    starts: elements.flatMap((element) => (element.type === 'startEvent' ? [element.id] : [])),
    participants: {},
  };
}

function readFlow(line: string): SequenceFlow {
  const [path = '', condition] = line.split(/ : (.*)/s);
  const [from = '', to = ''] = path.split('->').map((part) => part.trim());
  return { id: `${from}_${to}`, from, to, ...(condition === undefined ? {} : { condition }) };
}

interface Node {
  readonly id: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly boundaryEvents: readonly string[];
}

function readElement(kind: string, activity: Node, [first, second]: readonly string[]): Element {
  const { boundaryEvents: _boundaryEvents, ...node } = activity;
  switch (kind) {
    case 'start':
      return { ...node, type: 'startEvent' };
    case 'end':
      return { ...node, type: 'endEvent', ...(first === undefined ? {} : { outcome: first }) };
    case 'task':
      return { ...activity, type: 'userTask', ...(first === undefined ? {} : { participant: first }) };
    case 'letter':
      return { ...activity, type: 'serviceTask', job: { type: 'letter', parameters: { letter: first ?? '' } } };
    case 'message':
    case 'fax':
      return { ...activity, type: 'serviceTask', job: { type: kind, parameters: {} } };
    case 'rule':
      return { ...activity, type: 'businessRuleTask', decisionId: first ?? '', resultVariable: second ?? '' };
    case 'choice':
      return {
        ...node,
        type: 'exclusiveGateway',
        ...(first === undefined ? {} : { defaultFlow: `${node.id}_${first}` }),
      };
    case 'parallel':
      return { ...node, type: 'parallelGateway' };
    case 'timer':
      return {
        ...node,
        type: 'boundaryEvent',
        attachedTo: first ?? '',
        interrupting: true,
        trigger: {
          kind: 'timer',
          timer: { kind: 'workingTime', value: second === undefined ? { literal: '8h' } : { feel: second } },
        },
      };
    default:
      throw new Error(`Expected a kind of element, but got ${kind}`);
  }
}
