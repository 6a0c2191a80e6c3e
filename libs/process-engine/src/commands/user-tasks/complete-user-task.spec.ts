import { at, beehivePermit, claimUserTask, completeUserTask, givenInstance, startInstance } from '@alur/testing';

describe('CompleteUserTask', () => {
  const approve = { variables: { decision: 'approve' } };

  it('cancels its timers, keeps the answer and goes on', () => {
    givenInstance(beehivePermit, at('review'))
      .when(completeUserTask('review', approve))
      .thenEvents(
        { type: 'TimerCancelled', key: '2' },
        { type: 'TimerCancelled', key: '3' },
        {
          type: 'UserTaskCompleted',
          key: '1',
          elementId: 'review',
          by: 'officer-1',
        },
        { type: 'VariablesWritten', variables: { decision: 'approve' } },
        { type: 'ElementCompleted', elementId: 'review' },
        { type: 'SequenceFlowTaken', flowId: 'review--is-fit' },
        { type: 'ElementCompleted', elementId: 'is-fit' },
        { type: 'SequenceFlowTaken', flowId: 'is-fit--issue' },
        { type: 'JobCreated', elementId: 'issue', jobType: 'letter', from: 'garden-office' },
      )
      .thenEffects(
        { type: 'CancelTimer', key: '2' },
        { type: 'CancelTimer', key: '3' },
        { type: 'RunJob', jobType: 'letter', parameters: { letter: 'beehive-permit' } },
      )
      .thenState({ timers: {}, variables: { decision: 'approve' } })
      .thenRests({ issue: 'job' });
  });

  it('is allowed to the claimant', () => {
    givenInstance(beehivePermit, at('review'), claimUserTask('review', 'officer-2'))
      .when(completeUserTask('review', { ...approve, by: 'officer-2' }))
      .thenRests({ issue: 'job' });
  });

  it('is refused to anybody else while it is claimed', () => {
    givenInstance(beehivePermit, at('review'), claimUserTask('review', 'officer-2'))
      .when(completeUserTask('review', approve))
      .thenRejected('NOT_CLAIMED_BY_ACTOR');
  });

  it('is refused while the task is on its way', () => {
    givenInstance(beehivePermit, startInstance()).when(completeUserTask('review')).thenRejected('TASK_NOT_OPEN');
  });
});
