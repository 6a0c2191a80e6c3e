// Plays choices over a random process and holds every accepted step to what must always be true.
import type { Instant } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { Command, Decision, InstanceState } from '@alur/process-engine';
import { decide, evolve, putTogether, takeApart } from '@alur/process-engine';
import type { ExecutableProcess } from '@alur/process-model';
import { compileSetup, decisionOf, monday, turnContext } from './engine-setup.js';
import type { Choice } from './random-commands.js';
import { chooseCommand } from './random-commands.js';
import { calledProcess } from './random-full-process.js';

const halves = decisionOf('halves', ['x'], ({ x }) => (typeof x === 'number' ? x / 2 : undefined));

export interface PlayedStep {
  readonly command: Command;
  readonly before: InstanceState | undefined;
  readonly decision: Decision;
}

/**
 * Each command is decided over the state as a database would give it back. Throws with what was broken.
 * @returns the accepted commands
 */
export function playChoices(
  process: ExecutableProcess,
  chosen: readonly Choice[],
  check: (step: PlayedStep) => void = () => undefined,
): readonly Command[] {
  const setup = { process, decisions: [halves], others: [calledProcess], facts: { office: 'garden', x: 0 } };
  // In every other process two rounds are many.
  const compiled = compileSetup({
    ...setup,
    ...(Object.keys(process.elements).length % 2 === 0 ? { rounds: few } : {}),
  });
  const context = turnContext(setup);
  const accepted: Command[] = [];
  let state: InstanceState | undefined;
  let now: Instant = monday;
  const perform = (command: Command): void => {
    const before = state;
    const decided = decide(compiled, before, command, context);
    if (!decided.ok) return;
    accepted.push(command);
    const again = decide(compiled, stored(before), command, context);
    if (canonicalJson(again) !== canonicalJson(decided)) throw new Error('Deciding again gave another answer');
    assertWhole({ before, decision: decided.value });
    if (before)
      assertSameInPart({ command, before, decision: decided.value }, (part) =>
        decide(compiled, part, command, context),
      );
    check({ command, before, decision: decided.value });
    state = stored(decided.value.state);
    now = now < command.at ? command.at : now;
  };
  perform({ type: 'StartInstance', at: now, variables: {}, by: 'citizen-1' });
  for (const choice of chosen) if (state?.status === 'active') perform(chooseCommand(state, now, choice));
  return accepted;
}

const few = { together: 1, slice: 2, apart: 20, inState: 20 };

/** Over a state with only the round that the command is about, the turn is the same, or it is known that more is needed. */
function assertSameInPart(
  { command, before, decision }: PlayedStep & { readonly before: InstanceState },
  decideOver: (state: InstanceState) => ReturnType<typeof decide>,
): void {
  const { state, rounds } = takeApart(before);
  const needed = 'key' in command ? rounds[command.key] : undefined;
  const loaded = needed ? { [needed.key]: needed } : {};
  const others = Object.fromEntries(Object.entries(rounds).filter(([key]) => key !== needed?.key));
  if (Object.keys(others).length === 0) return;
  const partly = decideOver(putTogether(state, loaded));
  if (!partly.ok && partly.error.code === 'ROUNDS_NOT_LOADED') return;
  const whole = partly.ok && { ...partly.value, state: putTogether(partly.value.state, others) };
  if (canonicalJson(whole) !== canonicalJson(decision)) throw new Error('A part of the rounds gave another turn');
}

/** History and state agree, what waits belongs to something open, and an ended instance has nothing left. */
function assertWhole({ before, decision }: Omit<PlayedStep, 'command'>): void {
  const { state, events } = decision;
  const folded = events.reduce<InstanceState | undefined>(evolve, before);
  if (canonicalJson(folded) !== canonicalJson(state)) throw new Error('Folding the events gave another state');
  assertToldOutside(before, decision);
  for (const wait of [...Object.values(state.timers), ...Object.values(state.subscriptions)])
    if (wait.attachedTo !== undefined && !state.elements[wait.attachedTo])
      throw new Error(`Wait ${wait.key} belongs to nothing`);
  for (const one of [...Object.values(state.elements), ...Object.values(state.joins), ...state.compensations])
    if (one.scope !== undefined && state.elements[one.scope]?.phase !== 'scope')
      throw new Error(`Something at ${one.elementId} lies in no scope`);
  const left = [state.elements, state.joins, state.timers, state.subscriptions].some(
    (record) => Object.keys(record).length > 0,
  );
  if (state.status === 'ended' && left) throw new Error('The ended instance has something left');
  if (state.status === 'active' && Object.keys(state.elements).length === 0) throw new Error('Nothing rests');
}

/** Who knows the instance by its effects alone knows which messages and signals it waits for. */
function assertToldOutside(before: InstanceState | undefined, { state, effects }: Decision): void {
  const told = new Set(waitsOutside(before));
  for (const effect of effects) {
    if (effect.type === 'OpenSubscription' && told.has(effect.key))
      throw new Error(`Told twice to wait: ${effect.key}`);
    if (effect.type === 'OpenSubscription') told.add(effect.key);
    if (effect.type === 'CloseSubscription' && !told.delete(effect.key))
      throw new Error(`Told to wait no more for what was not waited for: ${effect.key}`);
  }
  if ([...told].sort().join() !== [...waitsOutside(state)].sort().join())
    throw new Error('What is waited for outside is not what was told');
}

const waitsOutside = (state: InstanceState | undefined): readonly string[] =>
  Object.values(state?.subscriptions ?? {}).flatMap(({ key, on }) => (on.kind === 'condition' ? [] : [key]));

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
