import type { Element } from '../element.js';
import type { ExecutableProcess } from '../executable-process.js';
import { compareProcesses } from './compare-processes.js';

const node = (id: string, outgoing: readonly string[] = []) => ({ id, incoming: [], outgoing });

function processOf(...elements: readonly Element[]): ExecutableProcess {
  return {
    id: 'p',
    name: 'P',
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: {},
    starts: [],
    participants: {},
  };
}
const compare = (before: ExecutableProcess, after: ExecutableProcess) => compareProcesses([before], [after]);

describe('branches in another order', () => {
  const gateway = (type: 'exclusiveGateway' | 'inclusiveGateway', ...outgoing: readonly string[]) =>
    processOf({ ...node('which', outgoing), type });

  it('bind at a gateway that takes the first one that holds', () => {
    expect(compare(gateway('exclusiveGateway', 'a', 'b'), gateway('exclusiveGateway', 'b', 'a'))).toEqual([
      { change: 'changed', element: 'which', what: 'outgoing', from: ['a', 'b'], to: ['b', 'a'], class: 'binding' },
    ]);
  });

  it('say nothing at a gateway that takes all that hold, nor where a branch came in between', () => {
    expect(compare(gateway('inclusiveGateway', 'a', 'b'), gateway('inclusiveGateway', 'b', 'a'))).toEqual([]);
    expect(compare(gateway('exclusiveGateway', 'a', 'b'), gateway('exclusiveGateway', 'a', 'c', 'b'))).toEqual([]);
  });
});

it('a reminder beside a step is told once, at the reminder', () => {
  const step = (...boundaryEvents: readonly string[]): Element => ({
    ...node('check'),
    type: 'userTask',
    boundaryEvents,
  });
  const reminder: Element = {
    ...node('late'),
    type: 'boundaryEvent',
    attachedTo: 'check',
    interrupting: false,
    trigger: { kind: 'condition', condition: 'true' },
  };
  const [plain, reminded] = [processOf(step()), processOf(step('late'), reminder)];
  expect(compare(plain, reminded)).toEqual([
    { change: 'added', element: 'late', what: 'boundaryEvent', class: 'additive-safe' },
  ]);
  expect(compare(reminded, plain)).toMatchObject([{ change: 'removed', element: 'late', class: 'binding' }]);
});

it('what nobody classified binds', () => {
  const step = { ...node('check'), type: 'task', boundaryEvents: [] } as const;
  const stranger = { ...step, somethingNew: 1 } as unknown as Element;
  expect(compare(processOf(step), processOf(stranger))).toMatchObject([{ what: 'somethingNew', class: 'binding' }]);
});

it('a lane is a drawing: nothing runs by it', () => {
  const lane = (name: string, participant: string): ExecutableProcess => ({
    ...processOf(),
    lanes: [{ id: 'lane', name, participant, elements: [] }],
  });
  expect(compare(lane('A', 'a'), lane('B', 'b')).map(({ what, class: of }) => [what, of])).toEqual([
    ['name', 'cosmetic'],
    ['participant', 'cosmetic'],
  ]);
  expect(compare(lane('A', 'a'), processOf())).toMatchObject([{ change: 'removed', class: 'cosmetic' }]);
});
