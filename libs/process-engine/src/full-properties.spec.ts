// What must hold for every process over all elements and every sequence of commands, sensible or not.
import { canonicalJson } from '@alur/kernel';
import type { Instant } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { Choice } from '@alur/testing';
import {
  calledProcess,
  chooseCommand,
  choicesFromEverywhere,
  compileSetup,
  decisionOf,
  fullProcess,
  monday,
  turnContext,
} from '@alur/testing';
import fc from 'fast-check';
import type { Command } from './contract/command.js';
import type { Decision } from './contract/decide.js';
import type { InstanceState } from './contract/state.js';
import { decide } from './decide.js';
import { evolve } from './evolve/evolve.js';

const halves = decisionOf('halves', ['x'], ({ x }) => (typeof x === 'number' ? x / 2 : undefined));

interface Step {
  readonly before: InstanceState | undefined;
  readonly decision: Decision;
  again(): unknown;
}

/** Plays the choices one after another, each over the state as a database would give it back. */
function play(process: ExecutableProcess, chosen: readonly Choice[], check: (step: Step) => void): void {
  const setup = { process, decisions: [halves], others: [calledProcess], facts: { office: 'garden', x: 0 } };
  const compiled = compileSetup(setup);
  const context = turnContext(setup);
  let state: InstanceState | undefined;
  let now: Instant = monday;
  const perform = (command: Command): void => {
    const before = state;
    const decided = decide(compiled, before, command, context);
    if (!decided.ok) return;
    check({ before, decision: decided.value, again: () => decide(compiled, stored(before), command, context) });
    state = stored(decided.value.state);
    now = now < command.at ? command.at : now;
  };
  perform({ type: 'StartInstance', at: now, variables: {}, by: 'citizen-1' });
  for (const choice of chosen) if (state?.status === 'active') perform(chooseCommand(state, now, choice));
}

/** As JSON in a database gives it back: equal data, keys in an order of its own. */
function stored<T>(value: T): T {
  if (Array.isArray(value)) return value.map(stored) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, stored(part)]),
  ) as T;
}

const runs = { numRuns: Number(globalThis.process.env['ALUR_ENGINE_RUNS'] ?? 250) };

describe('for every process over all elements', () => {
  it('folding the events gives the state, byte for byte, also over a state that was stored and loaded', () => {
    fc.assert(
      fc.property(fullProcess, choicesFromEverywhere, (process, chosen) => {
        play(process, chosen, ({ before, decision, again }) => {
          const folded = decision.events.reduce<InstanceState | undefined>(evolve, before);
          expect(canonicalJson(folded)).toBe(canonicalJson(decision.state));
          expect(canonicalJson(again())).toBe(canonicalJson({ ok: true, value: decision }));
        });
      }),
      runs,
    );
  });

  it('everything that waits belongs to something open, and an ended instance has nothing left', () => {
    fc.assert(
      fc.property(fullProcess, choicesFromEverywhere, (process, chosen) => {
        play(process, chosen, ({ decision: { state } }) => {
          for (const wait of [...Object.values(state.timers), ...Object.values(state.subscriptions)]) {
            if (wait.attachedTo !== undefined) expect(state.elements[wait.attachedTo]).toBeDefined();
          }
          for (const one of [...Object.values(state.elements), ...Object.values(state.joins)]) {
            if (one.scope !== undefined) expect(state.elements[one.scope]?.phase).toBe('scope');
          }
          for (const one of state.compensations)
            if (one.scope !== undefined) expect(state.elements[one.scope]?.phase).toBe('scope');
          const left = [state.elements, state.joins, state.timers, state.subscriptions].map(
            (record) => Object.keys(record).length,
          );
          if (state.status === 'ended') expect(left).toEqual([0, 0, 0, 0]);
          else expect(Object.keys(state.elements)).not.toHaveLength(0);
        });
      }),
      runs,
    );
  });
});
