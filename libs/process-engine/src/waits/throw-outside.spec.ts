import type { IntermediateThrow } from '@alur/process-model';
import { draw, drawProcess, givenInstance, hoursAfter, monday, resolveIncident, startInstance } from '@alur/testing';

/** Gives it off while nobody, or one catcher of the given name, waits beside it; then asks somebody. */
const throwing = (element: draw.Sketch, catches?: string) =>
  drawProcess({
    id: 'throwing',
    elements: {
      begun: draw.start(),
      split: draw.parallel(),
      ...(catches === undefined
        ? {}
        : { hears: { type: 'receiveTask', message: { kind: 'message', name: { literal: catches } } } as draw.Sketch }),
      ready: { type: 'task' },
      tell: element,
      ask: draw.userTask(),
    },
    flows: [
      ['begun', 'split'],
      ...(catches === undefined ? [] : [['split', 'hears'] as const]),
      ['split', 'ready'],
      ['ready', 'tell'],
      ['tell', 'ask'],
    ],
  });

const event = (result: IntermediateThrow): draw.Sketch => ({ type: 'intermediateThrowEvent', result });
const frost = { kind: 'message', name: { literal: 'frost' } } as const;

describe('a message for another instance', () => {
  it('goes out with its key, its time and what it carries, under a name of its own', () => {
    const told = event({
      ...frost,
      correlationKey: 'bed',
      timeToLive: { literal: 'P1D' },
      variables: [{ source: 'degrees - 1', target: 'night' }],
    });
    givenInstance(throwing(told))
      .when(startInstance({ bed: 7, degrees: 1 }))
      .thenEffects({
        type: 'ThrowMessage',
        key: '1',
        name: 'frost',
        correlationKey: '7',
        until: hoursAfter(monday, 24),
        variables: { night: 0 },
      })
      .thenRests({ ask: 'user-task' });
  });

  it('without a time to live does not wait', () => {
    const given = givenInstance(throwing(event(frost))).when(startInstance());
    given.thenEffects({ type: 'ThrowMessage', key: '1', name: 'frost', variables: {} });
  });

  it('two of one drawing have two names', () => {
    const twice = drawProcess({
      id: 'twice',
      elements: { begun: draw.start(), first: event(frost), second: event(frost), ask: draw.userTask() },
      flows: [
        ['begun', 'first'],
        ['first', 'second'],
        ['second', 'ask'],
      ],
    });
    givenInstance(twice)
      .when(startInstance())
      .thenEffects({ type: 'ThrowMessage', key: '1' }, { type: 'ThrowMessage', key: '2' })
      .thenState({ counter: 3 });
  });

  it('stays inside when somebody waits for it there, and brings what it carries', () => {
    const told = event({ ...frost, variables: [{ source: '3', target: 'degrees' }] });
    givenInstance(throwing(told, 'frost'))
      .when(startInstance())
      .thenEffects()
      .thenState({ variables: { degrees: 3 } })
      .thenRests({ ask: 'user-task' });
  });

  it('is thrown by a send task too, with its inputs in it', () => {
    const told: draw.Sketch = { type: 'sendTask', message: frost, inputs: [{ source: 'bed * 2', target: 'beds' }] };
    givenInstance(throwing(told))
      .when(startInstance({ bed: 4 }))
      .thenEffects({ type: 'ThrowMessage', name: 'frost', variables: { beds: 8 } })
      .thenState({ variables: { bed: 4 } });
  });

  it('is thrown by an end event', () => {
    const ending = drawProcess({
      id: 'ending',
      elements: { begun: draw.start(), over: { type: 'endEvent', result: frost } },
      flows: [['begun', 'over']],
    });
    givenInstance(ending)
      .when(startInstance())
      .thenState({ status: 'ended' })
      .thenEffects({ type: 'ThrowMessage', name: 'frost' });
  });

  it.each([
    ['its time to live', { ...frost, timeToLive: { feel: 'span' } }, 'TIMER_INVALID', { span: 'P1D' }],
    [
      'how far its time to live reaches',
      { ...frost, timeToLive: { feel: 'if span = 1 then "P1D" else "P9000Y"' } },
      'TIMER_INVALID',
      { span: 1 },
    ],
    [
      'what it carries',
      { ...frost, variables: [{ source: 'count(for i in 1..span return i)', target: 'x' }] },
      'EXPRESSION_TOO_COSTLY',
      { span: 2 },
    ],
    ['its key', { ...frost, correlationKey: 'if span = "x" then span else null' }, 'EXPRESSION_FAILED', { span: 'x' }],
  ] as const)(
    'of which %s cannot be worked out is an incident, and is thrown when that is mended',
    (_what, result, code, mended) => {
      givenInstance(throwing(event(result)))
        .when(startInstance({ span: 1_000_000 }))
        .thenEffects()
        .thenState({ elements: { '1': expect.objectContaining({ phase: 'incident', code }) } })
        .when(resolveIncident('tell', mended))
        .thenEffects({ type: 'ThrowMessage', name: 'frost' });
    },
  );
});

describe('a signal', () => {
  it('goes out also when somebody hears it inside', () => {
    const drawn = drawProcess({
      id: 'alarm',
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        hears: { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name: { literal: 'storm' } } },
        ready: { type: 'task' },
        tell: event({ kind: 'signal', name: { literal: 'storm' } }),
        ask: draw.userTask(),
      },
      flows: [
        ['begun', 'split'],
        ['split', 'hears'],
        ['split', 'ready'],
        ['ready', 'tell'],
        ['tell', 'ask'],
      ],
    });
    givenInstance(drawn)
      .when(startInstance())
      .thenEffects({ type: 'ThrowSignal', key: '3', name: 'storm' })
      .thenRests({ ask: 'user-task' });
  });
});

describe('a correlation key', () => {
  it('is never written down where keys are sealed', () => {
    const both = throwing({ type: 'sendTask', message: { ...frost, correlationKey: 'nik' } });
    const thrown = givenInstance({ process: both, sealed: true, facts: { nik: '3579' } }).when(startInstance());
    thrown.thenEffects({ type: 'ThrowMessage', correlationKey: '9753' });
    expect(JSON.stringify([thrown.play.state, thrown.play.events])).not.toContain('3579');
  });
});
