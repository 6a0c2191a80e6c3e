import { at, beehivePermit, claimUserTask, exactly, givenInstance, monday, startInstance } from '@alur/testing';

describe('ClaimUserTask', () => {
  it('gives the task to one officer', () => {
    givenInstance(beehivePermit, at('review'))
      .when(claimUserTask('review', 'officer-1'))
      .thenEvents({ type: 'UserTaskClaimed', key: '1', by: 'officer-1' })
      .thenState({ elements: { '1': expect.objectContaining({ claimedBy: 'officer-1' }) } });
  });

  it('is refused when another officer has it', () => {
    givenInstance(beehivePermit, at('review'), claimUserTask('review', 'officer-1'))
      .when(claimUserTask('review', 'officer-2'))
      .thenRejected('ALREADY_CLAIMED', 'somebody else');
  });

  it('is refused, and says so, when the same officer has it already', () => {
    givenInstance(beehivePermit, at('review'), claimUserTask('review', 'officer-1'))
      .when(claimUserTask('review', 'officer-1'))
      .thenRejected('ALREADY_CLAIMED', 'officer-1 has claimed it already');
  });

  it('is refused while the task is on its way, or never was', () => {
    const started = givenInstance(beehivePermit, startInstance());
    started.when(claimUserTask('review')).thenRejected('TASK_NOT_OPEN');
    started
      .when(exactly({ type: 'ClaimUserTask', at: monday, key: '__proto__', by: 'officer-1' }))
      .thenRejected('TASK_NOT_OPEN');
  });
});
