import { completeUserTask, draw, drawProcess, exactly, givenInstance, monday, startInstance } from '@alur/testing';

const checking = drawProcess({
  id: 'checking',
  elements: {
    begun: draw.start(),
    check: draw.userTask(),
    late: draw.timeout('check', draw.duration('PT1H')),
    sign: draw.userTask(),
    done: draw.end('signed'),
    over: draw.end('late'),
  },
  flows: [
    ['begun', 'check'],
    ['check', 'sign'],
    ['sign', 'done'],
    ['late', 'over'],
  ],
});
const again = (elementId: string) => exactly({ type: 'RepeatUserTask', at: monday, elementId });

describe('a task that is done once more', () => {
  const checked = () => givenInstance(checking, startInstance(), completeUserTask('check'));

  it('opens beside what runs, without what waits on its edge', () => {
    checked().when(again('check')).thenRests({ sign: 'user-task', check: 'user-task' }).thenState({ timers: {} });
  });

  it('takes no flow when it is done, and keeps its answer', () => {
    checked()
      .when(again('check'))
      .when(completeUserTask('check', { variables: { verdict: 'fine' } }))
      .thenRests({ sign: 'user-task' })
      .thenState({ variables: { verdict: 'fine' } });
  });

  it('is waited for before the instance ends', () => {
    checked()
      .when(again('check'))
      .when(completeUserTask('sign'))
      .thenRests({ check: 'user-task' })
      .when(completeUserTask('check'))
      .thenState({ status: 'ended', outcome: 'signed' });
  });

  it.each(['nowhere', 'begun'])('is refused for %s, which is no task', (elementId) => {
    checked().when(again(elementId)).thenRejected('TASK_UNKNOWN', elementId);
  });
});
