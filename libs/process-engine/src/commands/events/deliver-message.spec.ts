import {
  broadcastSignal,
  deliverMessage,
  draw,
  drawProcess,
  exactly,
  fireTimer,
  givenInstance,
  monday,
  publishMessage,
  startInstance,
} from '@alur/testing';

const paid = { kind: 'message', name: { literal: 'paid' }, correlationKey: 'bill' } as const;

const billed = drawProcess({
  id: 'billed',
  elements: {
    begun: draw.start(),
    pay: { type: 'receiveTask', message: paid },
    late: draw.timeout('pay', draw.duration('P1D')),
    file: draw.userTask(),
  },
  flows: [
    ['begun', 'pay'],
    ['pay', 'file'],
    ['late', 'file'],
  ],
});

const waiting = () => givenInstance(billed, startInstance({ bill: 12 }));

describe('what waits for a message or signal', () => {
  it('is told outside when it opens and when it closes', () => {
    givenInstance(billed)
      .when(startInstance({ bill: 12 }))
      .thenEffects(
        { type: 'OpenSubscription', key: '2', on: { kind: 'message', name: 'paid', correlationKey: '12' } },
        { type: 'ArmTimer', key: '3' },
      )
      .when(fireTimer('late'))
      .thenEffects({ type: 'CloseSubscription', key: '2' });
  });

  it('is not told when it waits for a condition', () => {
    const conditional = drawProcess({
      id: 'conditional',
      elements: {
        begun: draw.start(),
        wait: { type: 'intermediateCatchEvent', trigger: { kind: 'condition', condition: 'x = 1' } },
      },
      flows: [['begun', 'wait']],
    });
    givenInstance(conditional)
      .when(startInstance({ x: 0 }))
      .thenEffects();
  });
});

describe('DeliverMessage', () => {
  it('goes to the subscription it was found for, and brings its data', () => {
    waiting()
      .when(deliverMessage('pay', 'm-1', { amount: 5 }))
      .thenEvents(
        { type: 'MessagePublished', name: 'paid', correlationKey: '12', id: 'm-1' },
        { type: 'TimerCancelled' },
        { type: 'SubscriptionClosed' },
        { type: 'EventOccurred' },
        { type: 'VariablesWritten', variables: { amount: 5 } },
        { type: 'ElementCompleted', elementId: 'pay' },
        'SequenceFlowTaken',
        'UserTaskCreated',
      )
      .thenState({ variables: { bill: 12, amount: 5 }, messageIds: ['m-1'] });
  });

  it('is refused when nobody waits there any more', () => {
    const over = givenInstance(billed, startInstance({ bill: 12 }), fireTimer('late'));
    over
      .when((play) => ({ type: 'DeliverMessage', at: play.now, key: '2', id: 'm-1', variables: {} }))
      .thenRejected('SUBSCRIPTION_NOT_OPEN');
  });

  it('is refused where a signal is waited for', () => {
    const listening = drawProcess({
      id: 'listening',
      elements: {
        begun: draw.start(),
        hear: { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name: { literal: 'storm' } } },
      },
      flows: [['begun', 'hear']],
    });
    givenInstance(listening, startInstance()).when(deliverMessage('hear', 'm-1')).thenRejected('SUBSCRIPTION_NOT_OPEN');
  });

  it('is refused when the id was seen before, though somebody waits again', () => {
    const again = drawProcess({
      id: 'again',
      elements: {
        begun: draw.start(),
        ask: draw.userTask(),
        hear: {
          type: 'boundaryEvent',
          attachedTo: 'ask',
          interrupting: false,
          trigger: { kind: 'message', name: { literal: 'note' } },
        },
      },
      flows: [['begun', 'ask']],
    });
    givenInstance(again, startInstance(), deliverMessage('hear', 'm-1'))
      .when(deliverMessage('hear', 'm-1'))
      .thenRejected('MESSAGE_DUPLICATE', 'm-1');
  });

  it('finds what a sealed key was sealed for', () => {
    givenInstance({ process: billed, sealed: true }, startInstance({ bill: 12 }))
      .when(publishMessage('paid', { correlationKey: '21' }))
      .thenRests({ pay: 'waiting' })
      .when(publishMessage('paid', { correlationKey: '12' }))
      .thenRests({ file: 'user-task' });
  });
});

describe('BroadcastSignal for some', () => {
  const storm = { kind: 'signal', name: { literal: 'storm' } } as const;
  const two = drawProcess({
    id: 'two',
    elements: {
      begun: draw.start(),
      split: draw.parallel(),
      first: { type: 'intermediateCatchEvent', trigger: storm },
      second: { type: 'intermediateCatchEvent', trigger: storm },
    },
    flows: [
      ['begun', 'split'],
      ['split', 'first'],
      ['split', 'second'],
    ],
  });

  it('reaches those and no others', () => {
    const given = givenInstance(two, startInstance());
    const { key } = given.play.getSubscription('first');
    given
      .when(exactly({ type: 'BroadcastSignal', at: monday, name: 'storm', variables: {}, among: [key] }))
      .thenRests({ second: 'waiting' })
      .when(exactly({ type: 'BroadcastSignal', at: monday, name: 'storm', variables: {}, among: [key] }))
      .thenRejected('SUBSCRIPTION_NOT_OPEN', 'storm');
  });

  it('without a list reaches everybody', () => {
    givenInstance(two, startInstance()).when(broadcastSignal('storm')).thenState({ status: 'ended' });
  });
});
