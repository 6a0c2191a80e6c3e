import { at, beehivePermit, claimUserTask, givenInstance, releaseUserTask, startInstance } from '@alur/testing';

describe('ReleaseUserTask', () => {
  it('lets another officer claim the task', () => {
    givenInstance(beehivePermit, at('review'), claimUserTask('review', 'officer-1'))
      .when(releaseUserTask('review', 'officer-1'))
      .thenEvents({ type: 'UserTaskReleased', key: '1', by: 'officer-1' })
      .when(claimUserTask('review', 'officer-2'))
      .thenEvents('UserTaskClaimed');
  });

  it('is refused to everybody but the claimant', () => {
    givenInstance(beehivePermit, at('review'), claimUserTask('review', 'officer-1'))
      .when(releaseUserTask('review', 'officer-2'))
      .thenRejected('NOT_CLAIMED_BY_ACTOR');
  });

  it('is refused for a task nobody claimed', () => {
    givenInstance(beehivePermit, at('review')).when(releaseUserTask('review')).thenRejected('NOT_CLAIMED_BY_ACTOR');
  });

  it('is refused for a task that is not open', () => {
    givenInstance(beehivePermit, startInstance()).when(releaseUserTask('review')).thenRejected('TASK_NOT_OPEN');
  });
});
