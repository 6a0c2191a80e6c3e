// The closed list of what may happen: a new verb does not compile before it is done here.
import { addIsoDuration } from '@alur/calendar';
import type { Result } from '@alur/kernel';
import { findInstant } from '../check/moments.js';
import type { Step, Verb, Verbs } from '../contract/scenario.js';
import { expectations } from '../expect/expectations.js';
import { moveClock } from './clock.js';
import { error, escalate, fail, resolve, work } from './job-steps.js';
import type { Outcome } from './outcome.js';
import type { Play } from './play.js';
import { deliver, hold, pay, resubmit, returnTask, sign, withdraw } from './service-steps.js';
import { assign, claim, complete, delegate, outcomeOf, release } from './task-steps.js';

type DoStep<V extends Verb> = (play: Play, asked: Verbs[V]) => Outcome;

const steps: { readonly [V in Verb]: DoStep<V> } = {
  complete,
  claim,
  release,
  assign,
  delegate,
  work,
  fail,
  error,
  escalate,
  resolve,
  message(play, { name, key, data = {}, id, ttl }) {
    const until = ttl === undefined ? undefined : valueOf(addIsoDuration(play.now, ttl, play.world.zone));
    return outcomeOf(
      play.perform({
        type: 'PublishMessage',
        name,
        ...(key === undefined ? {} : { correlationKey: key }),
        ...(id === undefined ? {} : { id }),
        ...(until === undefined ? {} : { until }),
        variables: data,
      }),
    );
  },
  signal: (play, { name, data = {} }) => outcomeOf(play.perform({ type: 'BroadcastSignal', name, variables: data })),
  set: (play, variables) => outcomeOf(play.perform({ type: 'SetVariables', variables })),
  wait: (play, duration) => moveClock(play, valueOf(addIsoDuration(play.now, duration, play.world.zone))),
  until: (play, instant) => moveClock(play, findInstant(instant, play.world.zone)),
  cancel: (play) => outcomeOf(play.perform({ type: 'CancelInstance' })),
  return: returnTask,
  resubmit,
  withdraw,
  pay,
  sign,
  hold,
  deliver,
  expect: expectations,
};

const valueOf = <T>(result: Result<T, unknown>): T | undefined => (result.ok ? result.value : undefined);

/** The table pairs each verb with its own parameters; TypeScript cannot follow that through a lookup, hence the cast. */
export const doStep = (play: Play, { verb, with: asked }: Step): Outcome =>
  (steps[verb] as (play: Play, asked: unknown) => Outcome)(play, asked);
