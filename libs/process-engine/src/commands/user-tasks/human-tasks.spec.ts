import {
  claimUserTask,
  draw,
  drawProcess,
  fireTimer,
  givenInstance,
  hoursAfter,
  monday,
  onTask,
  startInstance,
} from '@alur/testing';
import type { UserTask } from '@alur/process-model';

const asking = (more: Partial<Omit<UserTask, 'type'>>) =>
  drawProcess({
    id: 'asking',
    elements: {
      begun: draw.start(),
      write: draw.userTask(),
      check: { type: 'userTask', ...more },
      late: draw.timeout('check', draw.duration('PT4H')),
      done: draw.end('checked'),
      over: draw.end('late'),
    },
    flows: [
      ['begun', 'write'],
      ['write', 'check'],
      ['check', 'done'],
      ['late', 'over'],
    ],
  });

const complete = (task: string, by: string, groups?: readonly string[]) =>
  onTask(task, { type: 'CompleteUserTask', by, ...(groups ? { groups } : {}), variables: {} });
const written = (process: ReturnType<typeof asking>) =>
  givenInstance(process, startInstance(), complete('write', 'author'));

describe('candidates', () => {
  const forClerks = asking({
    assignment: { candidateGroups: { feel: '["clerks", "heads"]' }, candidateUsers: { literal: 'anna, budi' } },
  });

  it('are the named people and everybody of the named groups', () => {
    written(forClerks)
      .when(complete('check', 'budi', []))
      .thenState({ status: 'ended' });
    written(forClerks)
      .when(complete('check', 'citra', ['heads']))
      .thenState({ status: 'ended' });
  });

  it('and nobody else', () => {
    written(forClerks)
      .when(complete('check', 'citra', ['drivers']))
      .thenRejected('NOT_A_CANDIDATE', 'citra');
    written(forClerks)
      .when(onTask('check', { type: 'ClaimUserTask', by: 'citra', groups: [] }))
      .thenRejected('NOT_A_CANDIDATE');
  });

  it('are not asked where it was decided before who may', () => {
    written(forClerks).when(complete('check', 'citra')).thenState({ status: 'ended' });
  });
});

describe('an assigned task', () => {
  const forAnna = asking({ assignment: { assignee: { feel: 'checker' } } });
  const given = () => givenInstance(forAnna, startInstance({ checker: 'anna' }), complete('write', 'author'));

  it('is for its assignee only', () => {
    given()
      .when(complete('check', 'budi', []))
      .thenRejected('NOT_CLAIMED_BY_ACTOR');
    given()
      .when(complete('check', 'anna', []))
      .thenState({ status: 'ended' });
  });

  it('may be given to somebody else', () => {
    given()
      .when(onTask('check', { type: 'AssignUserTask', to: 'budi' }))
      .when(complete('check', 'budi', []))
      .thenState({ status: 'ended' });
  });

  it('comes back to who delegated it', () => {
    given()
      .when(onTask('check', { type: 'DelegateUserTask', by: 'anna', to: 'budi' }))
      .when(onTask('check', { type: 'ResolveUserTask', by: 'budi' }))
      .when(complete('check', 'budi', []))
      .thenRejected('NOT_CLAIMED_BY_ACTOR');
    given()
      .when(onTask('check', { type: 'ResolveUserTask', by: 'anna' }))
      .thenRejected('TASK_NOT_DELEGATED');
    given()
      .when(onTask('check', { type: 'DelegateUserTask', by: 'budi', to: 'citra' }))
      .thenRejected('NOT_CLAIMED_BY_ACTOR');
  });
});

describe('four eyes', () => {
  const checked = asking({ notBy: ['write', 'starter'] });
  const given = () =>
    givenInstance(
      checked,
      ({ now }) => ({ type: 'StartInstance', at: now, variables: {}, by: 'applicant' }),
      complete('write', 'author'),
    );

  it('refuse who did the work that is checked, and who started it', () => {
    given().when(complete('check', 'author')).thenRejected('FOUR_EYES', 'author');
    given().when(complete('check', 'applicant')).thenRejected('FOUR_EYES', 'applicant');
    given().when(claimUserTask('check', 'author')).thenRejected('FOUR_EYES');
    given()
      .when(onTask('check', { type: 'AssignUserTask', to: 'author' }))
      .thenRejected('FOUR_EYES');
  });

  it('let everybody else', () => {
    given().when(complete('check', 'somebody')).thenState({ status: 'ended' });
  });
});

describe('a task that must be claimed', () => {
  it('is not completed by who did not claim it', () => {
    const claimed = asking({ claimRequired: true });
    written(claimed).when(complete('check', 'anna')).thenRejected('NOT_CLAIMED_BY_ACTOR');
    written(claimed)
      .when(claimUserTask('check', 'anna'))
      .when(complete('check', 'anna'))
      .thenState({ status: 'ended' });
  });
});

describe('due date and priority', () => {
  it.each([
    [{ literal: 'P2D' }, '2026-11-25T02:00:00.000Z'],
    [{ literal: '2026-12-01' }, '2026-11-30T17:00:00.000Z'],
    [{ feel: 'deadline' }, '2026-11-24T02:00:00.000Z'],
  ])('due %j', (dueDate, due) => {
    const given = givenInstance(
      asking({ dueDate }),
      startInstance({ deadline: '2026-11-24T09:00:00+07:00' }),
      complete('write', 'a'),
    );
    expect(given.play.getOpen('check')).toMatchObject({ due });
  });

  it.each([
    [{ literal: '70' }, 70],
    [{ feel: '30 + 5' }, 35],
  ])('priority %j', (priority, expected) => {
    expect(written(asking({ priority })).play.getOpen('check')).toMatchObject({ priority: expected });
  });

  it('a priority that is none says nothing', () => {
    expect(written(asking({ priority: { literal: 'urgent' } })).play.getOpen('check')).not.toHaveProperty('priority');
  });

  it('a due date that cannot be read is an incident', () => {
    expect(written(asking({ dueDate: { literal: 'soon' } })).play.getOpen('check')).toMatchObject({
      code: 'TIMER_INVALID',
    });
  });
});

describe('a suspended task', () => {
  const suspended = () =>
    written(asking({ dueDate: { literal: 'PT8H' } })).when(onTask('check', { type: 'SuspendUserTask' }));

  it('is for nobody, and its timers stand still', () => {
    suspended().thenState({ timers: {} }).thenEffects({ type: 'CancelTimer' });
    suspended().when(complete('check', 'anna')).thenRejected('TASK_SUSPENDED');
    suspended().when(claimUserTask('check', 'anna')).thenRejected('TASK_SUSPENDED');
    suspended()
      .when(onTask('check', { type: 'SuspendUserTask' }))
      .thenRejected('TASK_SUSPENDED');
  });

  it('goes on with the time it had left', () => {
    const resumed = suspended().when((play) => ({
      ...onTask('check', { type: 'ResumeUserTask' })(play),
      at: hoursAfter(monday, 24),
    }));
    expect(resumed.play.getOpen('check')).toMatchObject({ due: hoursAfter(monday, 32) });
    expect(Object.values(resumed.play.state?.timers ?? {})[0]).toMatchObject({ due: hoursAfter(monday, 28) });
    resumed.when(fireTimer('late')).thenState({ outcome: 'late' });
  });

  it('cannot go on when it does not stand still', () => {
    written(asking({}))
      .when(onTask('check', { type: 'ResumeUserTask' }))
      .thenRejected('TASK_NOT_SUSPENDED');
  });
});
