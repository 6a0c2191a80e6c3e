// For the specs: a service in a few lines, one element or flow each.
import type { Field } from '@alur/forms';
import type { Element, ExecutableProcess, SequenceFlow, TextValue } from '@alur/process-model';
import type { PromisedDuration, ServiceBundle, ServiceParticipant } from '@alur/service';

/**
 * Elements: `start id`, `end id`, `task id participant time`, `timer id host time`, `reminder id host time`, `wait id`,
 * `pause id time`, `rounds id participant time`, `choice id`, `parallel id`. Flows: `from -> to`, with the id `from_to`.
 */
export function smallProcess(lines: readonly string[]): ExecutableProcess {
  const flows = lines.flatMap((line): SequenceFlow[] => {
    const [from, to] = line.split('->').map((part) => part.trim());
    return from && to ? [{ id: `${from}_${to}`, from, to }] : [];
  });
  const written = lines.filter((line) => !line.includes('->')).map((line) => line.split(/\s+/));
  const elements = written.map(([kind = '', id = '', ...rest]): Element => {
    const node = {
      id,
      incoming: flows.filter(({ to }) => to === id).map((flow) => flow.id),
      outgoing: flows.filter(({ from }) => from === id).map((flow) => flow.id),
    };
    const boundaryEvents = written
      .filter(([other, , host]) => (other === 'timer' || other === 'reminder') && host === id)
      .map(([, event = '']) => event);
    return elementOf(kind, { ...node, boundaryEvents }, rest);
  });
  return {
    id: 'contoh',
    name: 'Contoh',
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
    starts: elements.flatMap(({ type, id }) => (type === 'startEvent' ? [id] : [])),
    participants: {},
  };
}

interface Node {
  readonly id: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly boundaryEvents: readonly string[];
}

function elementOf(kind: string, activity: Node, [first = '', second = '']: readonly string[]): Element {
  const { boundaryEvents: _events, ...node } = activity;
  const timer = (value: string) =>
    ({ kind: 'timer', timer: { kind: timerKind(value), value: valueOf(value) } }) as const;
  const task = { participant: first, ...(second ? { standardTime: second } : {}) };
  switch (kind) {
    case 'start':
      return { ...node, type: 'startEvent' };
    case 'end':
      return { ...node, type: 'endEvent', outcome: 'granted' };
    case 'task':
      return { ...activity, type: 'userTask', ...task };
    case 'rounds':
      return {
        ...activity,
        type: 'userTask',
        ...task,
        loop: { kind: 'multiInstance', sequential: true, collection: 'people' },
      };
    case 'timer':
    case 'reminder':
      return {
        ...node,
        type: 'boundaryEvent',
        attachedTo: first,
        interrupting: kind === 'timer',
        trigger: timer(second),
      };
    case 'wait':
      return { ...activity, type: 'receiveTask', message: { kind: 'message', name: { literal: activity.id } } };
    case 'pause':
      return { ...node, type: 'intermediateCatchEvent', trigger: timer(first) };
    case 'choice':
      return { ...node, type: 'exclusiveGateway' };
    case 'parallel':
      return { ...node, type: 'parallelGateway' };
    default:
      throw new Error(`What is ${kind}?`);
  }
}

const timerKind = (value: string): 'cycle' | 'duration' | 'workingTime' => {
  if (value.startsWith('R')) return 'cycle';
  return value.startsWith('P') ? 'duration' : 'workingTime';
};

const valueOf = (text: string): TextValue => (text.startsWith('=') ? { feel: text.slice(1) } : { literal: text });

interface Parts {
  readonly lines: readonly string[];
  /** By id: agency, role and perhaps scope. */
  readonly participants?: Readonly<Record<string, readonly [string, string, string?]>>;
  readonly duration?: Partial<PromisedDuration>;
  readonly fields?: readonly Field[];
}

const village: Field = { id: 'village', type: 'village', label: 'Desa', class: 'none', required: true };

/** Only what proofs look at; a bundle that is read has the rest. */
export function smallService({
  lines,
  participants = officers,
  duration = {},
  fields = [village],
}: Parts): ServiceBundle {
  const performers = Object.entries(participants).map(([id, [agency, role, scope]]): ServiceParticipant => ({
    id,
    name: `Pelaksana ${id}`,
    agency: valueOf(agency),
    role: valueOf(role),
    ...(scope === undefined ? {} : { scope: valueOf(scope) }),
    sees: 'all',
  }));
  const bundle: Partial<ServiceBundle> = {
    id: 'contoh',
    name: 'Contoh',
    owner: 'dinsos',
    standard: { duration: { workingDays: 1, startsWhen: 'diterima', ...duration } } as ServiceBundle['standard'],
    participants: Object.fromEntries(performers.map((performer) => [performer.id, performer])),
    form: { pages: [{ id: 'asal', title: 'Di mana?', fields }] },
    tasks: {},
    letters: {},
    process: smallProcess(lines),
  };
  return bundle as ServiceBundle;
}

const officers = { officer: ['dinsos', 'head'], loket: ['=village_office', 'front-office'] } as const;
