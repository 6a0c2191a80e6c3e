import { completeUserTask, draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const inclusive = { type: 'inclusiveGateway' } as const;

const branching = drawProcess({
  id: 'branching',
  elements: {
    begun: draw.start(),
    split: { ...inclusive, elseTo: 'c' },
    a: draw.userTask(),
    b: draw.userTask(),
    c: draw.userTask(),
    join: inclusive,
    done: draw.end('joined'),
  },
  flows: [
    ['begun', 'split'],
    ['split', 'a', 'x > 0'],
    ['split', 'b', 'x > 1'],
    ['split', 'c'],
    ['a', 'join'],
    ['b', 'join'],
    ['c', 'join'],
    ['join', 'done'],
  ],
});

describe('an inclusive gateway', () => {
  it('takes every flow whose condition holds', () => {
    givenInstance(branching)
      .when(startInstance({ x: 2 }))
      .thenRests({ a: 'user-task', b: 'user-task' });
  });

  it('takes its default flow when no condition holds', () => {
    givenInstance(branching)
      .when(startInstance({ x: 0 }))
      .thenRests({ c: 'user-task' });
  });

  it('joins as many tokens as can still come, and no more', () => {
    givenInstance(branching, startInstance({ x: 2 }), completeUserTask('a'))
      .when(completeUserTask('b'))
      .thenState({ status: 'ended', ends: ['done'] });
    givenInstance(branching, startInstance({ x: 1 }))
      .when(completeUserTask('a'))
      .thenState({ status: 'ended', ends: ['done'] });
  });

  it('waits for a token that may still go round a loop before it comes', () => {
    const looping = drawProcess({
      id: 'looping',
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        a: draw.userTask(),
        again: draw.exclusive(),
        b: draw.userTask(),
        enough: draw.exclusive('join'),
        join: inclusive,
        done: draw.end(),
      },
      flows: [
        ['begun', 'split'],
        ['split', 'a'],
        ['split', 'again'],
        ['again', 'b'],
        ['b', 'enough'],
        ['enough', 'again', 'more'],
        ['enough', 'join'],
        ['a', 'join'],
        ['join', 'done'],
      ],
    });
    givenInstance(looping, startInstance(), completeUserTask('a'))
      .when(completeUserTask('b', { variables: { more: true } }))
      .thenRests({ b: 'user-task' })
      .when(completeUserTask('b', { variables: { more: false } }))
      .thenState({ status: 'ended', ends: ['done'] });
  });

  it('does not wait for a token that can equally reach a flow that has one already', () => {
    const shared = drawProcess({
      id: 'shared',
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        a: draw.userTask(),
        b: draw.userTask(),
        choose: draw.exclusive('merge'),
        merge: draw.exclusive(),
        side: draw.plainTask(),
        join: inclusive,
        done: draw.userTask(),
      },
      flows: [
        ['begun', 'split'],
        ['split', 'a'],
        ['split', 'b'],
        ['a', 'merge'],
        ['b', 'choose'],
        ['choose', 'side', 'left'],
        ['choose', 'merge'],
        ['merge', 'join'],
        ['side', 'join'],
        ['join', 'done'],
      ],
    });
    givenInstance(shared, startInstance()).when(completeUserTask('a')).thenRests({ b: 'user-task', done: 'user-task' });
  });

  it('waits for a token behind a boundary event', () => {
    const edged = drawProcess({
      id: 'edged',
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        a: draw.userTask(),
        b: draw.userTask(),
        late: draw.timeout('b', draw.duration('PT1H')),
        other: draw.exclusive(),
        gone: draw.end(),
        join: inclusive,
        done: draw.end(),
      },
      flows: [
        ['begun', 'split'],
        ['split', 'a'],
        ['split', 'b'],
        ['a', 'join'],
        ['b', 'gone'],
        ['late', 'other'],
        ['other', 'join'],
        ['join', 'done'],
      ],
    });
    givenInstance(edged, startInstance())
      .when(completeUserTask('a'))
      .thenRests({ b: 'user-task' })
      .when(completeUserTask('b'))
      .thenState({ status: 'ended' });
  });
});
