import {
  broadcastSignal,
  cancelInstance,
  completeUserTask,
  draw,
  drawProcess,
  exactly,
  fireTimer,
  givenInstance,
  hoursAfter,
  monday,
  publishMessage,
  setVariables,
  startInstance,
} from '@alur/testing';
import type { CatchTrigger, IntermediateThrow, Timer } from '@alur/process-model';

const rain = { literal: 'rain' };

const catching = (trigger: CatchTrigger) =>
  drawProcess({
    id: 'waiting',
    elements: {
      begun: draw.start(),
      event: { type: 'intermediateCatchEvent', trigger },
      done: draw.end('heard'),
    },
    flows: [
      ['begun', 'event'],
      ['event', 'done'],
    ],
  });

describe('a message', () => {
  const keyed = catching({ kind: 'message', name: rain, correlationKey: 'bed' });

  it('finds who waits for its name and key, compared as text', () => {
    givenInstance(keyed, startInstance({ bed: 7 }))
      .when(publishMessage('rain', { correlationKey: '8' }))
      .thenRests({ event: 'waiting' })
      .when(publishMessage('rain', { correlationKey: '7', variables: { litres: 2 } }))
      .thenState({ status: 'ended', variables: { bed: 7, litres: 2 } });
  });

  it('lets out only what the mappings of its event say', () => {
    const mapped = drawProcess({
      id: 'mapped',
      elements: {
        begun: draw.start(),
        event: {
          type: 'intermediateCatchEvent',
          trigger: { kind: 'message', name: rain },
          outputs: [
            { source: 'litres * 2', target: 'water' },
            { source: 'missing.part', target: 'nothing' },
          ],
        },
      },
      flows: [['begun', 'event']],
    });
    givenInstance(mapped, startInstance())
      .when(publishMessage('rain', { variables: { litres: 2 } }))
      .thenState({ status: 'ended', variables: { water: 4, nothing: null } });
  });

  it('goes to the oldest of those who wait, and to no other', () => {
    const two = drawProcess({
      id: 'two',
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        first: { type: 'receiveTask', message: { kind: 'message', name: rain } },
        second: { type: 'receiveTask', message: { kind: 'message', name: rain } },
      },
      flows: [
        ['begun', 'split'],
        ['split', 'first'],
        ['split', 'second'],
      ],
    });
    givenInstance(two, startInstance()).when(publishMessage('rain')).thenRests({ second: 'waiting' });
  });

  it('waits for its subscription until its time is over', () => {
    const late = drawProcess({
      id: 'late',
      elements: {
        begun: draw.start(),
        ask: draw.userTask(),
        event: { type: 'intermediateCatchEvent', trigger: { kind: 'message', name: rain } },
        done: draw.end(),
      },
      flows: [
        ['begun', 'ask'],
        ['ask', 'event'],
        ['event', 'done'],
      ],
    });
    const kept = givenInstance(late, startInstance(), publishMessage('rain', { until: hoursAfter(monday, 5) }));
    kept.when(completeUserTask('ask')).thenState({ status: 'ended', messages: [] });
    const over = givenInstance(late, startInstance(), publishMessage('rain', { until: hoursAfter(monday, 5) }));
    over
      .when((play) => ({ ...completeUserTask('ask')(play), at: hoursAfter(monday, 6) }))
      .thenRests({ event: 'waiting' })
      .thenState({ messages: [] });
  });

  it('without a time to live is accepted and gone when nobody waits', () => {
    givenInstance(catching({ kind: 'signal', name: rain }), startInstance())
      .when(publishMessage('rain'))
      .thenEvents({ type: 'MessagePublished', name: 'rain' })
      .thenState({ messages: [] });
  });

  it('is refused when its id was seen before, also after it was consumed', () => {
    const again = drawProcess({
      id: 'again',
      elements: {
        begun: draw.start(),
        event: { type: 'intermediateCatchEvent', trigger: { kind: 'message', name: rain } },
        ask: draw.userTask(),
      },
      flows: [
        ['begun', 'event'],
        ['event', 'ask'],
      ],
    });
    givenInstance(again, startInstance(), publishMessage('rain', { id: 'm-1' }))
      .when(publishMessage('rain', { id: 'm-1' }))
      .thenRejected('MESSAGE_DUPLICATE', 'm-1');
  });

  it('thrown by the process reaches a catcher of the same instance', () => {
    const telling = (result: IntermediateThrow) =>
      drawProcess({
        id: 'telling',
        elements: {
          begun: draw.start(),
          split: draw.parallel(),
          event: { type: 'intermediateCatchEvent', trigger: { kind: 'message', name: rain } },
          ask: draw.userTask(),
          tell: { type: 'intermediateThrowEvent', result },
          after: draw.userTask(),
        },
        flows: [
          ['begun', 'split'],
          ['split', 'event'],
          ['split', 'ask'],
          ['ask', 'tell'],
          ['event', 'after'],
        ],
      });
    givenInstance(telling({ kind: 'message', name: rain }), startInstance())
      .when(completeUserTask('ask'))
      .thenRests({ after: 'user-task' });
  });
});

describe('a condition', () => {
  it('that holds already lets the token through at once', () => {
    givenInstance(catching({ kind: 'condition', condition: 'wet' }))
      .when(startInstance({ wet: true }))
      .thenState({ status: 'ended' });
  });

  it('is looked at again whenever variables change', () => {
    givenInstance(catching({ kind: 'condition', condition: 'litres > 3' }), startInstance())
      .when(setVariables({ litres: 1 }))
      .thenRests({ event: 'waiting' })
      .when(setVariables({ litres: 4 }))
      .thenState({ status: 'ended' });
  });

  it('on an edge that does not interrupt counts each time it becomes true', () => {
    const watched = drawProcess({
      id: 'watched',
      elements: {
        begun: draw.start(),
        dig: draw.userTask(),
        dry: {
          type: 'boundaryEvent',
          attachedTo: 'dig',
          interrupting: false,
          trigger: { kind: 'condition', condition: 'dry' },
        },
        water: draw.userTask(),
      },
      flows: [
        ['begun', 'dig'],
        ['dry', 'water'],
      ],
    });
    const given = givenInstance(watched, startInstance(), setVariables({ dry: true }), setVariables({ dry: true }));
    given.when(setVariables({ dry: false })).when(setVariables({ dry: true }));
    const waters = Object.values(given.play.state?.elements ?? {}).filter(({ elementId }) => elementId === 'water');
    expect(waters).toHaveLength(2);
  });
});

describe('an event-based gateway', () => {
  const either = drawProcess({
    id: 'either',
    elements: {
      begun: draw.start(),
      which: { type: 'eventBasedGateway' },
      answer: { type: 'receiveTask', message: { kind: 'message', name: { literal: 'answer' } } },
      silence: { type: 'intermediateCatchEvent', trigger: { kind: 'timer', timer: draw.duration('PT2H') } },
      heard: draw.end('answered'),
      unheard: draw.end('silent'),
    },
    flows: [
      ['begun', 'which'],
      ['which', 'answer'],
      ['which', 'silence'],
      ['answer', 'heard'],
      ['silence', 'unheard'],
    ],
  });

  it('takes the first event that comes and waits for no other', () => {
    givenInstance(either, startInstance())
      .when(publishMessage('answer'))
      .thenState({ status: 'ended', outcome: 'answered', timers: {}, subscriptions: {} });
    givenInstance(either, startInstance())
      .when(fireTimer('silence'))
      .thenState({ status: 'ended', outcome: 'silent', timers: {}, subscriptions: {} });
  });
});

describe('a timer that repeats', () => {
  const reminded = (timer: Timer) =>
    drawProcess({
      id: 'reminded',
      elements: {
        begun: draw.start(),
        dig: draw.userTask(),
        bell: draw.reminder('dig', timer),
        rung: draw.end(),
      },
      flows: [
        ['begun', 'dig'],
        ['bell', 'rung'],
      ],
    });

  it('fires as often as it says, each time counted from when it was due', () => {
    const given = givenInstance(reminded(draw.cycle('R2/PT1H')), startInstance());
    given.when((play) => ({ ...fireTimer('bell')(play), at: hoursAfter(monday, 1.5) })).thenState({ ends: ['rung'] });
    const [timer] = Object.values(given.play.state?.timers ?? {});
    expect(timer).toMatchObject({ due: hoursAfter(monday, 2) });
    expect(timer).not.toHaveProperty('repeat');
    given.when(fireTimer('bell')).thenState({ ends: ['rung', 'rung'], timers: {} });
  });

  it('goes on without end where no number is given, until its host is done', () => {
    const given = givenInstance(reminded(draw.cycle('R/PT1H')), startInstance(), fireTimer('bell'), fireTimer('bell'));
    given.when(completeUserTask('dig')).thenState({ status: 'ended', timers: {} });
  });

  it('may begin at an instant of its own', () => {
    const given = givenInstance(reminded(draw.cycle('R2/2026-12-01T08:00:00+07:00/P1D')), startInstance());
    expect(Object.values(given.play.state?.timers ?? {})[0]).toMatchObject({ due: '2026-12-01T01:00:00.000Z' });
  });

  it.each(['R0/PT1H', 'R2/PT0S', 'PT1H', 'R2/2026-99-01/P1D'])('is an incident when written as %s', (written) => {
    givenInstance(reminded(draw.cycle(written)))
      .when(startInstance())
      .thenRests({ dig: 'incident' });
  });
});

describe('a link', () => {
  it('jumps to the catching link of its name', () => {
    const jumping = drawProcess({
      id: 'jumping',
      elements: {
        begun: draw.start(),
        leap: { type: 'intermediateThrowEvent', result: { kind: 'link', name: 'there' } },
        land: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'there' } },
        done: draw.end('landed'),
      },
      flows: [
        ['begun', 'leap'],
        ['land', 'done'],
      ],
    });
    givenInstance(jumping).when(startInstance()).thenState({ status: 'ended', outcome: 'landed' });
  });
});

describe('an instance that is cancelled', () => {
  it('is over for good', () => {
    givenInstance(catching({ kind: 'signal', name: rain }), startInstance(), cancelInstance)
      .when(exactly({ type: 'CancelInstance', at: monday }))
      .thenRejected('INSTANCE_ENDED');
  });

  it('has nothing left, and says how it ended', () => {
    givenInstance(catching({ kind: 'signal', name: rain }), startInstance())
      .when(cancelInstance)
      .thenState({ status: 'ended', ending: { by: 'cancel' }, elements: {}, subscriptions: {} })
      .when(broadcastSignal('rain'))
      .thenRejected('INSTANCE_ENDED');
  });
});
