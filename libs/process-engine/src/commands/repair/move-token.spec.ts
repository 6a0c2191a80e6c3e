import {
  at,
  completeUserTask,
  draw,
  drawProcess,
  exactly,
  failHandOff,
  givenInstance,
  monday,
  moveToken,
  startInstance,
} from '@alur/testing';

const garden = drawProcess({
  id: 'garden',
  participants: [
    draw.performer('clerk', ['town-hall', 'clerk']),
    draw.performer('gardener', ['garden-office', 'gardener']),
  ],
  elements: {
    begun: draw.start(),
    ask: draw.userTask({ participant: 'clerk' }),
    plot: { type: 'subProcess', kind: 'embedded' },
    lost: { type: 'boundaryEvent', attachedTo: 'plot', interrupting: true, trigger: { kind: 'error' } },
    fork: { ...draw.parallel(), in: 'plot' },
    dig: { ...draw.userTask(), in: 'plot' },
    soon: { ...draw.reminder('dig', draw.duration('PT1H')), in: 'plot' },
    call: { ...draw.end(), in: 'plot' },
    sow: { ...draw.userTask(), in: 'plot' },
    both: { ...draw.parallel(), in: 'plot' },
    grown: { ...draw.end(), in: 'plot' },
    plant: draw.userTask({ participant: 'gardener' }),
    file: draw.userTask({ participant: 'clerk' }),
    done: draw.end('done'),
  },
  flows: [
    ['begun', 'ask'],
    ['ask', 'plot'],
    ['fork', 'dig'],
    ['fork', 'sow'],
    ['dig', 'both'],
    ['sow', 'both'],
    ['both', 'grown'],
    ['soon', 'call'],
    ['plot', 'plant'],
    ['plant', 'file'],
    ['file', 'done'],
    ['lost', 'file'],
  ],
});
const digging = () => givenInstance(garden, at('ask'), completeUserTask('ask'));

describe('MoveToken', () => {
  it('ends what is open with what is waited for on its edge, and goes on elsewhere in the scope', () => {
    digging()
      .when(moveToken('dig', 'sow'))
      .thenEvents(
        { type: 'TokenMoved', elementId: 'dig', to: 'sow' },
        'TimerCancelled',
        { type: 'ElementTerminated', elementId: 'dig' },
        { type: 'UserTaskCreated', elementId: 'sow' },
      )
      .thenEffects({ type: 'CancelTimer' });
  });

  it('goes onto a flow into a join, but not to a join by no flow', () => {
    digging().when(moveToken('dig', 'both')).thenRejected('MOVE_TARGET_IS_JOIN', 'dig--both, sow--both');
    digging().when(moveToken('dig', 'dig--both')).thenRests({ plot: 'scope', sow: 'user-task' });
  });

  it('ends the whole sub-process when it leaves it', () => {
    digging().when(moveToken('dig', 'file')).thenRests({ file: 'user-task' }).thenState({ timers: {}, joins: {} });
  });

  it('takes one token from a join, or all that wait there', () => {
    const waiting = () => givenInstance(garden, at('ask'), completeUserTask('ask'), completeUserTask('sow'));
    const inPlot = '2:both';
    waiting()
      .when(moveToken(`${inPlot}@sow--both`, 'sow'))
      .thenEvents('TokenMoved', { type: 'TokenWithdrawn', flowId: 'sow--both' }, 'UserTaskCreated')
      .thenState({ joins: {} });
    waiting().when(moveToken(inPlot, 'sow')).thenEvents('TokenMoved', 'JoinFired', 'UserTaskCreated');
    waiting().when(moveToken(inPlot, 'file')).thenRests({ file: 'user-task' });
  });

  it('leaves what could not be handed off with its sender: to the agency itself no hand-off is needed', () => {
    givenInstance(garden, at('ask'), completeUserTask('ask'), moveToken('dig', 'plant'), failHandOff('plant'))
      .when(moveToken('plant', 'file'))
      .thenRests({ file: 'user-task' });
    givenInstance(garden, at('ask'), moveToken('ask', 'plant')).when(moveToken('plant', 'ask')).thenRests({
      ask: 'user-task',
    });
  });

  it('begins again what it points at itself', () => {
    digging().when(moveToken('dig', 'dig')).thenRests({ plot: 'scope', dig: 'user-task', sow: 'user-task' });
  });

  it.each([
    ['nowhere', 'MOVE_TARGET_UNKNOWN'],
    ['lost', 'MOVE_TARGET_UNKNOWN'],
    ['toString', 'MOVE_TARGET_UNKNOWN'],
  ] as const)('is refused to %s', (to, code) => {
    digging().when(moveToken('dig', to)).thenRejected(code, to);
  });

  it('is refused into a sub-process from outside, and for what is not open', () => {
    givenInstance(garden, at('ask')).when(moveToken('ask', 'dig')).thenRejected('MOVE_OUT_OF_REACH', 'dig');
    digging()
      .when(exactly({ type: 'MoveToken', at: monday, key: '99', to: 'sow' }))
      .thenRejected('ELEMENT_NOT_OPEN');
  });

  it('is refused for a task done once more, which takes no flow', () => {
    givenInstance(
      garden,
      at('ask'),
      completeUserTask('ask'),
      exactly({ type: 'RepeatUserTask', at: monday, elementId: 'ask' }),
    )
      .when(moveToken('ask', 'file'))
      .thenRejected('MOVE_IMPOSSIBLE');
  });

  it('lets a scope end that has nothing left, and looks at deadlocks anew', () => {
    const stuck = drawProcess({
      id: 'stuck',
      elements: {
        begun: draw.start(),
        which: draw.exclusive('b'),
        a: draw.userTask(),
        b: draw.userTask(),
        first: draw.parallel(),
        done: draw.end('done'),
      },
      flows: [
        ['begun', 'which'],
        ['which', 'a', 'false'],
        ['which', 'b'],
        ['a', 'first'],
        ['b', 'first'],
        ['first', 'done'],
      ],
    });
    const locked = () => givenInstance(stuck, startInstance(), completeUserTask('b'));
    locked().when(moveToken('first', 'done')).thenState({ status: 'ended', outcome: 'done' });
    locked().when(moveToken('first', 'a--first')).thenRests({ first: 'incident' });
  });
});
