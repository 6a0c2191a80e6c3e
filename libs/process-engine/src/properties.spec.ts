// What must hold for every process and every sequence of commands, sensible or not.
import { canonicalJson } from '@alur/kernel';
import type { Instant } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { Choice } from '@alur/testing';
import {
  chooseCommand,
  choices,
  compileSetup,
  decisionOf,
  monday,
  structuredProcess,
  tangledProcess,
  turnContext,
} from '@alur/testing';
import fc from 'fast-check';
import { decide } from './decide.js';
import { evolve } from './evolve/evolve.js';
import type { Command } from './contract/command.js';
import type { Decision } from './contract/decide.js';
import type { Effect } from './contract/effect.js';
import type { Event } from './contract/event.js';
import type { InstanceState } from './contract/state.js';

interface Played {
  readonly state: InstanceState;
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
}

const halves = decisionOf('halves', ['x'], ({ x }) => (typeof x === 'number' ? x / 2 : undefined));

/** Plays the choices one after another and shows every accepted step to `check`. */
function play(process: ExecutableProcess, chosen: readonly Choice[], check: (step: Step) => void): Played {
  const setup = { process, decisions: [halves], facts: { office: 'garden', x: 0 } };
  const compiled = compileSetup(setup);
  const context = turnContext(setup);
  let state: InstanceState | undefined;
  let now: Instant = monday;
  const events: Event[] = [];
  const effects: Effect[] = [];
  const perform = (command: Command): void => {
    const before = deepFreeze(state);
    const decided = decide(compiled, before, command, context);
    if (!decided.ok) return;
    check({ before, decision: decided.value, again: () => decide(compiled, shuffled(before), command, context) });
    state = decided.value.state;
    events.push(...decided.value.events);
    effects.push(...decided.value.effects);
    now = now < command.at ? command.at : now;
  };
  perform({ type: 'StartInstance', at: now, variables: {} });
  for (const choice of chosen) if (state) perform(chooseCommand(state, now, choice));
  if (!state) throw new Error('The start was refused');
  return { state, events, effects };
}

interface Step {
  readonly before: InstanceState | undefined;
  readonly decision: Decision;
  again(): unknown;
}

// Tangles loop until the step budget ends them: a few of them cost as much as all the others.
const anyProcess = fc.oneof({ weight: 5, arbitrary: structuredProcess }, { weight: 1, arbitrary: tangledProcess });
const runs = { numRuns: 60 };
const forEvery = (check: (process: ExecutableProcess, chosen: readonly Choice[]) => void): void =>
  fc.assert(fc.property(anyProcess, choices, check), runs);

describe('for every process and every sequence of commands', () => {
  it('folding the events gives the state, byte for byte, after every step and from the very first event', () => {
    forEvery((process, chosen) => {
      const { state, events } = play(process, chosen, ({ before, decision }) => {
        const folded = decision.events.reduce<InstanceState | undefined>(evolve, before);
        expect(folded).toEqual(decision.state);
        expect(canonicalJson(folded)).toBe(canonicalJson(decision.state));
      });
      expect(canonicalJson(events.reduce<InstanceState | undefined>(evolve, undefined))).toBe(canonicalJson(state));
    });
  });

  it('deciding again gives the same answer, also over a state whose keys were stored in another order', () => {
    forEvery((process, chosen) => {
      play(process, chosen, ({ decision, again }) => {
        expect(canonicalJson(again())).toBe(canonicalJson({ ok: true, value: decision }));
      });
    });
  });

  it('tokens are neither made nor lost: forks, joins, timers and incidents account for every one', () => {
    forEvery((process, chosen) => {
      const { state, events } = play(process, chosen, () => undefined);
      expect(tokensAt(state)).toBe(tokensTold(events, process));
      for (const [id, flows] of incomingOfJoins(process)) {
        const fired = events.filter((event) => event.type === 'JoinFired' && event.elementId === id).length;
        for (const flowId of flows) {
          const taken = events.filter((event) => event.type === 'SequenceFlowTaken' && event.flowId === flowId).length;
          expect(state.joins[id]?.arrived[flowId] ?? 0).toBe(taken - fired);
        }
      }
    });
  });

  it('an instance rests at something, or has ended with nothing left behind', () => {
    forEvery((process, chosen) => {
      play(process, chosen, ({ decision: { state } }) => {
        const left = [state.elements, state.joins, state.timers].map((record) => Object.keys(record).length);
        if (state.status === 'ended') expect(left).toEqual([0, 0, 0]);
        else expect(Object.keys(state.elements)).not.toHaveLength(0);
      });
    });
  });

  it('timers hang on open work, and a key never names two pieces of work', () => {
    forEvery((process, chosen) => {
      const { effects } = play(process, chosen, ({ decision: { state } }) => {
        for (const timer of Object.values(state.timers))
          expect(['user-task', 'job', 'incident']).toContain(state.elements[timer.attachedTo ?? '']?.phase);
      });
      const asked = effects.map(({ type, key }) => `${type} ${key}`);
      expect(new Set(asked).size).toBe(asked.length);
    });
  });

  it('a user task or job that opened is completed, terminated, failed or still open: never anything twice', () => {
    forEvery((process, chosen) => {
      const { state, events } = play(process, chosen, () => undefined);
      const opened = events.flatMap((event) =>
        event.type === 'UserTaskCreated' || event.type === 'JobCreated' ? [event.key] : [],
      );
      const closed = events.flatMap((event) =>
        event.type === 'UserTaskCompleted' || event.type === 'JobCompleted' || event.type === 'ElementTerminated'
          ? [event.key]
          : [],
      );
      const failed = events.flatMap((event) =>
        event.type === 'IncidentRaised' && ['JOB_FAILED', 'ERROR_UNCAUGHT'].includes(event.code) ? [event.key] : [],
      );
      const open = Object.values(state.elements).flatMap(({ phase, key }) =>
        phase === 'user-task' || phase === 'job' ? [key] : [],
      );
      // What failed may be ended by a deadline before anybody mends it.
      const over = new Set([...closed, ...failed]);
      expect([...over, ...open].sort()).toEqual([...opened].sort());
    });
  });
});

describe('for every block-structured process', () => {
  it('nothing ever waits for a token that cannot come', () => {
    fc.assert(
      fc.property(structuredProcess, choices, (process, chosen) => {
        const { events } = play(process, chosen, () => undefined);
        expect(events.filter((event) => event.type === 'IncidentRaised' && event.code === 'DEADLOCK')).toEqual([]);
      }),
      runs,
    );
  });
});

/** Tokens at rest: one per element instance, but a deadlock is a notice about tokens that the join holds. */
const tokensAt = (state: InstanceState): number =>
  Object.values(state.elements).filter((instance) => !(instance.phase === 'incident' && instance.code === 'DEADLOCK'))
    .length +
  Object.values(state.joins).reduce((sum, { arrived }) => sum + Object.values(arrived).reduce((a, b) => a + b, 0), 0);

function tokensTold(events: readonly Event[], process: ExecutableProcess): number {
  const incoming = new Map(incomingOfJoins(process));
  return events.reduce((tokens, event) => {
    switch (event.type) {
      case 'InstanceStarted':
      case 'SequenceFlowTaken':
      case 'TimerFired':
        return tokens + 1;
      case 'ElementCompleted':
      case 'ElementTerminated':
        return tokens - 1;
      case 'JoinFired':
        return tokens + 1 - (incoming.get(event.elementId)?.length ?? 0);
      default:
        return tokens;
    }
  }, 0);
}

const incomingOfJoins = (process: ExecutableProcess): [string, readonly string[]][] =>
  Object.values(process.elements).flatMap((element) =>
    element.type === 'parallelGateway' && element.incoming.length > 1 ? [[element.id, element.incoming]] : [],
  );

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** As a database gives JSON back: equal data, keys in an order of its own. */
function shuffled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffled) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, shuffled(part)]),
  ) as T;
}
