// given – when – then over the engine: `givenInstance(process, past…).when(command).thenEvents(…)`.
import type { Rejection, Result } from '@alur/kernel';
import type { Decision, Effect, Event, InstanceState, RejectionCode } from '@alur/process-engine';
import type { ExecutableProcess } from '@alur/process-model';
import type { Ask } from './asks.js';
import type { EngineSetup } from './engine-setup.js';
import { Play } from './play.js';

type OfType<U, T> = U extends { readonly type: T } ? U : never;
/** An event or effect by its type alone, or with the fields that matter. */
type Told<U extends { readonly type: string }> =
  | U['type']
  | { [T in U['type']]: Partial<OfType<U, T>> & { readonly type: T } }[U['type']];

type Given = ExecutableProcess | EngineSetup;

const setupOf = (given: Given): EngineSetup => ('process' in given ? given : { process: given });

/** An instance to which all this has happened. */
export function givenInstance(given: Given, ...past: readonly Ask[]): GivenInstance {
  const play = new Play(setupOf(given));
  for (const ask of past) play.perform(ask(play));
  return new GivenInstance(play);
}

export class GivenInstance {
  constructor(readonly play: Play) {}

  when(ask: Ask): Outcome {
    const before = JSON.stringify(this.play.state);
    const decided = this.play.decide(ask(this.play));
    return new Outcome(this.play, decided, before);
  }
}

export class Outcome extends GivenInstance {
  constructor(
    play: Play,
    private readonly decided: Result<Decision, Rejection>,
    private readonly before: string | undefined,
  ) {
    super(play);
  }

  /** Exactly these events, in this order. */
  thenEvents(...told: readonly Told<Event>[]): this {
    expectTold(this.accepted().events, told);
    return this;
  }

  /** Exactly these effects, in this order. */
  thenEffects(...told: readonly Told<Effect>[]): this {
    expectTold(this.accepted().effects, told);
    return this;
  }

  /** The named parts of the state are exactly these. */
  thenState(expected: Partial<InstanceState>): this {
    const { state } = this.accepted();
    const named = Object.fromEntries(Object.entries(state).filter(([name]) => name in expected));
    expect(named).toEqual(expected);
    return this;
  }

  /** What rests where, exactly: element id to phase. */
  thenRests(expected: Readonly<Record<string, string>>): this {
    const resting = Object.values(this.accepted().state.elements).map(({ elementId, phase }) => [elementId, phase]);
    expect(Object.fromEntries(resting)).toEqual(expected);
    return this;
  }

  /** Refused with this code and a sentence (that says `words`), and nothing moved. */
  thenRejected(code: RejectionCode, words = ''): this {
    expect(this.decided).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/^Expected .+, but .+\.$/) },
    });
    if (!this.decided.ok) expect(this.decided.error.message).toContain(words);
    expect(JSON.stringify(this.play.state)).toBe(this.before);
    return this;
  }

  private accepted(): Decision {
    if (this.decided.ok) return this.decided.value;
    throw new Error(`The command was refused: ${this.decided.error.code} ${this.decided.error.message}`);
  }
}

function expectTold<U extends { readonly type: string }>(
  happened: readonly U[],
  told: readonly (string | { readonly type: string })[],
): void {
  expect(happened.map(({ type }) => type)).toEqual(told.map((one) => (typeof one === 'string' ? one : one.type)));
  told.forEach((one, index) => {
    if (typeof one !== 'string') expect(happened[index]).toMatchObject(one);
  });
}
