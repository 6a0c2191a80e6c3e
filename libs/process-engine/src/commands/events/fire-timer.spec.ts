import {
  at,
  beehivePermit,
  completeUserTask,
  exactly,
  fireTimer,
  givenInstance,
  hoursAfter,
  monday,
  shifted,
} from '@alur/testing';

describe('FireTimer', () => {
  it('of a reminder leaves the task open and sends a token of its own', () => {
    givenInstance(beehivePermit, at('review'))
      .when(fireTimer('review-reminder'))
      .thenEvents(
        { type: 'TimerFired', key: '2', elementId: 'review-reminder', at: hoursAfter(monday, 4) },
        { type: 'ElementCompleted', elementId: 'review-reminder' },
        { type: 'SequenceFlowTaken', flowId: 'review-reminder--remind' },
        { type: 'JobCreated', elementId: 'remind', from: 'garden-office' },
      )
      .thenRests({ review: 'user-task', remind: 'job' })
      .thenState({ timers: { '3': expect.objectContaining({ elementId: 'review-silent' }) } });
  });

  it('that interrupts ends the task, cancels its other timers and goes on with the agency that had it', () => {
    givenInstance(beehivePermit, at('review'))
      .when(fireTimer('review-silent'))
      .thenEvents(
        { type: 'TimerFired', key: '3' },
        { type: 'TimerCancelled', key: '2' },
        { type: 'ElementTerminated', key: '1', elementId: 'review' },
        { type: 'ElementCompleted', elementId: 'review-silent' },
        { type: 'SequenceFlowTaken', flowId: 'review-silent--issue' },
        { type: 'JobCreated', elementId: 'issue', from: 'garden-office' },
      )
      .thenEffects({ type: 'CancelTimer', key: '2' }, { type: 'RunJob' })
      .thenRests({ issue: 'job' })
      .thenState({ timers: {} });
  });

  it('is refused before it is due', () => {
    givenInstance(beehivePermit, at('review'))
      .when(shifted(-1, fireTimer('review-silent')))
      .thenRejected('TIMER_NOT_DUE');
  });

  it('is allowed at the very instant and any time after', () => {
    givenInstance(beehivePermit, at('review'))
      .when(shifted(100, fireTimer('review-silent')))
      .thenRests({ issue: 'job' });
  });

  it('is refused when the task was done first, and when it has fired', () => {
    const done = givenInstance(
      beehivePermit,
      at('review'),
      completeUserTask('review', { variables: { decision: 'approve' } }),
    );
    done.when(exactly({ type: 'FireTimer', at: hoursAfter(monday, 9), key: '3' })).thenRejected('TIMER_NOT_ARMED');
    const reminded = givenInstance(beehivePermit, at('review'), fireTimer('review-reminder'));
    reminded.when(exactly({ type: 'FireTimer', at: hoursAfter(monday, 5), key: '2' })).thenRejected('TIMER_NOT_ARMED');
  });
});
