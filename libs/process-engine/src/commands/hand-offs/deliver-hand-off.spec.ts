import {
  at,
  beehivePermit,
  deliverHandOff,
  draw,
  drawProcess,
  exactly,
  givenInstance,
  hoursAfter,
  monday,
  startInstance,
} from '@alur/testing';

describe('DeliverHandOff', () => {
  it('opens the task, its due date and its timers only now', () => {
    givenInstance(beehivePermit, startInstance())
      .when(deliverHandOff('review'))
      .thenEvents(
        { type: 'HandOffDelivered', key: '1' },
        {
          type: 'UserTaskCreated',
          key: '1',
          elementId: 'review',
          performer: { agency: 'garden-office', role: 'reviewer' },
          due: hoursAfter(monday, 2),
        },
        { type: 'TimerArmed', key: '2', elementId: 'review-reminder', attachedTo: '1', due: hoursAfter(monday, 4) },
        { type: 'TimerArmed', key: '3', elementId: 'review-silent', attachedTo: '1', due: hoursAfter(monday, 8) },
      )
      .thenEffects(
        { type: 'ArmTimer', key: '2', due: hoursAfter(monday, 4) },
        { type: 'ArmTimer', key: '3', due: hoursAfter(monday, 8) },
      )
      .thenRests({ review: 'user-task' });
  });

  it('starts the step clock when it arrives, not when it was sent', () => {
    givenInstance(beehivePermit, startInstance())
      .when((play) => ({ ...deliverHandOff('review')(play), at: hoursAfter(monday, 5) }))
      .thenState({
        elements: {
          '1': {
            phase: 'user-task',
            key: '1',
            elementId: 'review',
            since: hoursAfter(monday, 5),
            due: hoursAfter(monday, 7),
            performer: { agency: 'garden-office', role: 'reviewer' },
          },
        },
      });
  });

  it('lets work without a person happen in the turn of the delivery', () => {
    const filing = drawProcess({
      id: 'filing',
      participants: [draw.performer('archive', ['archive', 'clerk'])],
      elements: { begun: draw.start(), file: draw.plainTask({ participant: 'archive' }), filed: draw.end('granted') },
      flows: [
        ['begun', 'file'],
        ['file', 'filed'],
      ],
    });
    givenInstance(filing, startInstance())
      .when(deliverHandOff('file'))
      .thenEvents(
        'HandOffDelivered',
        { type: 'ElementCompleted', elementId: 'file' },
        'SequenceFlowTaken',
        'EndReached',
        'ElementCompleted',
        'InstanceEnded',
      )
      .thenState({ status: 'ended', elements: {} });
  });

  it('is refused when the element is not in transit any more', () => {
    givenInstance(beehivePermit, at('review')).when(deliverHandOff('review')).thenRejected('HANDOFF_NOT_OPEN');
  });

  it('is refused for a key that never was, even one that every object inherits', () => {
    const started = givenInstance(beehivePermit, startInstance());
    started.when(exactly({ type: 'DeliverHandOff', at: monday, key: '99' })).thenRejected('HANDOFF_NOT_OPEN');
    started.when(exactly({ type: 'DeliverHandOff', at: monday, key: 'constructor' })).thenRejected('HANDOFF_NOT_OPEN');
  });
});
