// The shape of a scenario file: which keys stand where, and of what kind their values are.
import type { Expectation, Scenario, Start, Verb } from '../contract/scenario.js';

/** `text` takes numbers and true/false too, as the text they are written with. */
export type Kind = 'text' | 'texts' | 'whole' | 'counts' | 'textMap' | 'map' | 'true' | 'number' | 'ended' | 'steps';

export interface Shape {
  readonly required: Readonly<Record<string, Kind | Shape>>;
  readonly optional: Readonly<Record<string, Kind | Shape>>;
}

type Keys<T> = { readonly [K in keyof T]-?: Kind | Shape };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };
type Optional<T> = Omit<T, keyof Required<T>>;

/** Every key of the type once, where the type has it: as one that must or one that may be there. */
const shapeOf = <T>(required: Keys<Required<T>>, optional: Keys<Optional<T>>): Shape => ({ required, optional });

const startShape = shapeOf<Start>(
  {},
  {
    at: 'text',
    as: 'text',
    data: 'map',
    event: 'text',
    message: shapeOf<NonNullable<Start['message']>>({ name: 'text' }, { key: 'text' }),
    signal: 'text',
    timer: 'text',
  },
);

/** A file may leave out where it starts and what happens then. */
export const scenarioShape = shapeOf<Pick<Scenario, 'name' | 'process'> & { start?: Start; steps?: unknown }>(
  { name: 'text' },
  { process: 'text', start: startShape, steps: 'steps' },
);

const expectShape = shapeOf<Expectation>(
  {},
  {
    tasks: 'texts',
    task: 'text',
    jobs: 'texts',
    job: 'text',
    sent: 'texts',
    waiting: 'texts',
    incidents: 'texts',
    ended: 'ended',
    passed: 'texts',
    notPassed: 'texts',
    count: 'counts',
    data: 'map',
    rejected: 'text',
    agency: 'text',
    role: 'text',
    due: 'text',
    status: 'text',
    documents: 'texts',
    fee: 'number',
    within: shapeOf<NonNullable<Expectation['within']>>({}, { workingDays: 'whole', workingHours: 'whole' }),
  },
);

const task = { task: 'text' } as const;
const data = { data: 'map' } as const;

export const verbShapes: { readonly [V in Verb]: Kind | Shape } = {
  complete: { required: task, optional: { ...data, as: 'text', nth: 'whole' } },
  claim: { required: { ...task, as: 'text' }, optional: {} },
  release: { required: { ...task, as: 'text' }, optional: {} },
  assign: { required: { ...task, to: 'text' }, optional: { as: 'text' } },
  delegate: { required: { ...task, to: 'text', as: 'text' }, optional: {} },
  work: { required: { job: 'text' }, optional: { ...data, nth: 'whole' } },
  fail: { required: { job: 'text' }, optional: { times: 'whole', message: 'text' } },
  error: { required: { at: 'text', code: 'text' }, optional: { message: 'text', ...data } },
  escalate: { required: { at: 'text', code: 'text' }, optional: data },
  resolve: { required: { incident: 'text' }, optional: data },
  message: { required: { name: 'text' }, optional: { key: 'text', id: 'text', ttl: 'text', ...data } },
  signal: { required: { name: 'text' }, optional: data },
  set: 'map',
  wait: 'text',
  until: 'text',
  cancel: 'true',
  return: { required: { ...task, fields: 'textMap' }, optional: { as: 'text' } },
  resubmit: { required: data, optional: {} },
  withdraw: 'true',
  pay: { required: {}, optional: { amount: 'number' } },
  sign: { required: { ...task, as: 'text' }, optional: data },
  hold: { required: { agency: 'text' }, optional: {} },
  deliver: { required: { agency: 'text' }, optional: {} },
  expect: expectShape,
};
