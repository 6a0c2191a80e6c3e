// Random commands for property tests: mostly what fits the state, sometimes what does not.
import type { Instant, JsonObject } from '@alur/kernel';
import type { ArmedTimer, Command, ElementInstance, InstanceState } from '@alur/process-engine';
import fc from 'fast-check';
import { hoursAfter } from './asks.js';

/** One choice among the commands that fit, made before the state is known. */
export interface Choice {
  readonly pick: number;
  readonly hours: number;
  readonly variables: JsonObject;
  readonly stray: boolean;
  /** A message, a signal or a change of variables instead of work that is open. */
  readonly outside?: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  pick: fc.nat(1000),
  hours: fc.constantFrom(0, 0, 1, 9),
  variables: fc.dictionary(fc.constantFrom('x', 'office', 'note'), fc.constantFrom(0, 1, 2, 'garden', null)),
  stray: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});

export const choices: fc.Arbitrary<readonly Choice[]> = fc.array(choice, { minLength: 10, maxLength: 40 });

export function chooseCommand(state: InstanceState, now: Instant, choice: Choice): Command {
  const at = hoursAfter(now, choice.hours);
  const fitting = [
    ...Object.values(state.elements).flatMap((instance) => commandsFor(instance, at, choice)),
    ...Object.values(state.timers).map((timer): Command => ({
      type: 'FireTimer',
      at: dueOr(timer, at),
      key: timer.key,
    })),
  ];
  const outside = [
    ...fromOutside(at, choice),
    ...forSubscriptions(state, at, choice),
    ...onceMore(state, at),
    ...repairs(state, at, choice),
  ];
  const all = choice.outside ? outside : choice.stray || fitting.length === 0 ? strays(at, choice) : fitting;
  return all[choice.pick % all.length] ?? { type: 'StartInstance', at, variables: choice.variables };
}

const dueOr = (timer: ArmedTimer, at: Instant): Instant => (timer.due > at ? timer.due : at);

function commandsFor(instance: ElementInstance, at: Instant, { variables, hours }: Choice): readonly Command[] {
  const { key } = instance;
  const by = `officer-${String(hours)}`;
  switch (instance.phase) {
    case 'in-transit':
      return [
        ...Array.from({ length: 4 }, (): Command => ({ type: 'DeliverHandOff', at, key })),
        { type: 'FailHandOff', at, key, message: 'Antrean ditutup.' },
      ];
    case 'user-task':
      return [
        ...Array.from({ length: 4 }, (): Command => ({ type: 'CompleteUserTask', at, key, by, variables })),
        { type: 'ClaimUserTask', at, key, by },
        { type: 'ReleaseUserTask', at, key, by },
        { type: 'AssignUserTask', at, key, to: by },
        { type: 'DelegateUserTask', at, key, by, to: 'officer-7' },
        { type: 'ResolveUserTask', at, key, by: 'officer-7' },
        { type: 'SuspendUserTask', at, key },
        { type: 'ResumeUserTask', at, key },
        { type: 'ResumeUserTask', at, key },
        ...faults(at, key, variables),
      ];
    case 'job':
      return [
        { type: 'CompleteJob', at, key, variables },
        { type: 'CompleteJob', at, key, variables },
        { type: 'FailJob', at, key, message: 'Tidak menjawab.' },
        ...faults(at, key, variables),
      ];
    case 'incident':
      return [{ type: 'ResolveIncident', at, key, variables }];
    case 'scope':
      return instance.loop?.apart && instance.loop.started !== instance.loop.total
        ? [{ type: 'ContinueRounds', at, key }]
        : [];
    case 'waiting':
    case 'compensating':
      return [];
  }
}

const faults = (at: Instant, key: string, variables: JsonObject): readonly Command[] => [
  { type: 'ThrowError', at, key, code: 'LOST', variables },
  { type: 'ThrowEscalation', at, key, code: 'LATE', variables },
];

/** Beside every open task another one like it. */
const onceMore = ({ elements }: InstanceState, at: Instant): readonly Command[] =>
  Object.values(elements).flatMap(({ phase, elementId }): readonly Command[] =>
    phase === 'user-task' ? [{ type: 'RepeatUserTask', at, elementId }] : [],
  );

/** What a person may do about anything that is open: leave it out, or send its token to where another one is. */
function repairs(state: InstanceState, at: Instant, { pick, variables }: Choice): readonly Command[] {
  const waiting = Object.entries(state.joins).flatMap(([name, { arrived }]) => [
    name,
    ...Object.keys(arrived).map((flow) => `${name}@${flow}`),
  ]);
  const keys = [...Object.keys(state.elements), ...waiting];
  const places = [
    ...Object.values(state.elements).map(({ elementId }) => elementId),
    ...Object.values(state.joins).flatMap(({ elementId, arrived }) => [elementId, ...Object.keys(arrived)]),
    ...state.ends,
  ];
  const to = places[pick % places.length] ?? 'nowhere';
  return keys.flatMap((key): readonly Command[] => [
    { type: 'SkipElement', at, key, variables },
    { type: 'MoveToken', at, key, to },
  ]);
}

/** What may come at any time. */
const fromOutside = (at: Instant, { pick, variables }: Choice): readonly Command[] => {
  const until = hoursAfter(at, 20);
  const message = { type: 'PublishMessage', at, name: 'm', variables } as const;
  return [
    { ...message, correlationKey: 'garden' },
    { ...message, correlationKey: 'garden', until },
    { ...message, id: `id-${String(pick % 5)}`, until },
    message,
    { type: 'BroadcastSignal', at, name: 's', variables },
    { type: 'SetVariables', at, variables },
    { type: 'SetVariables', at, variables: { x: 2 } },
  ];
};

/** What was looked up outside; an id may come again. */
const forSubscriptions = (
  { subscriptions }: InstanceState,
  at: Instant,
  { pick, variables }: Choice,
): readonly Command[] =>
  Object.values(subscriptions).flatMap(({ key, on }): readonly Command[] => {
    if (on.kind === 'message') return [{ type: 'DeliverMessage', at, key, id: `id-${String(pick % 9)}`, variables }];
    return on.kind === 'signal' ? [{ type: 'BroadcastSignal', at, name: on.name, variables, among: [key] }] : [];
  });

/** Choices that now and then come from outside. */
export const choicesFromEverywhere: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.tuple(choice, fc.integer({ min: 0, max: 4 })).map(([one, dice]): Choice => ({ ...one, outside: dice === 0 })),
  { minLength: 10, maxLength: 40 },
);

/** Commands for keys that may not exist, and a second start. */
const strays = (at: Instant, { pick, variables }: Choice): readonly Command[] => {
  const key = ['1', '3', '99', 'constructor', '__proto__', ''][pick % 6] ?? '1';
  return [
    { type: 'StartInstance', at, variables },
    { type: 'DeliverHandOff', at, key },
    { type: 'FailHandOff', at, key, message: 'Antrean ditutup.' },
    { type: 'CompleteUserTask', at, key, by: 'officer-1', variables },
    { type: 'CompleteJob', at, key, variables },
    { type: 'FailJob', at, key, message: 'Tidak menjawab.' },
    { type: 'FireTimer', at, key },
    { type: 'ResolveIncident', at, key, variables },
    { type: 'ContinueRounds', at, key },
    { type: 'SkipElement', at, key, variables, flows: ['no-flow'] },
    { type: 'MoveToken', at, key, to: key },
  ];
};
