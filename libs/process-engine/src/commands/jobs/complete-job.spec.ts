import {
  at,
  beehivePermit,
  completeJob,
  completeUserTask,
  exactly,
  fireTimer,
  givenInstance,
  hoursAfter,
  monday,
} from '@alur/testing';

describe('CompleteJob', () => {
  it('keeps what the worker found and goes on to the end', () => {
    givenInstance(beehivePermit, at('review'), completeUserTask('review', { variables: { decision: 'approve' } }))
      .when(completeJob('issue', { letter: 'ready' }))
      .thenEvents(
        { type: 'JobCompleted', key: '4', elementId: 'issue' },
        { type: 'VariablesWritten', variables: { letter: 'ready' } },
        { type: 'ElementCompleted', elementId: 'issue' },
        'SequenceFlowTaken',
        { type: 'EndReached', elementId: 'granted', outcome: 'granted' },
        { type: 'ElementCompleted', elementId: 'granted' },
        { type: 'InstanceEnded', outcome: 'granted' },
      )
      .thenState({
        status: 'ended',
        outcome: 'granted',
        ends: ['granted'],
        elements: {},
        variables: { decision: 'approve', letter: 'ready' },
      });
  });

  it('is refused the second time: workers deliver at least once', () => {
    const reminded = givenInstance(beehivePermit, at('review'), fireTimer('review-reminder'));
    const done = { type: 'CompleteJob', at: hoursAfter(monday, 5), key: '4', variables: {} } as const;
    reminded.when(exactly(done)).thenRests({ review: 'user-task' }).when(exactly(done)).thenRejected('JOB_NOT_OPEN');
  });

  it('is refused for what is no job', () => {
    givenInstance(beehivePermit, at('review')).when(completeJob('review')).thenRejected('JOB_NOT_OPEN');
  });
});
