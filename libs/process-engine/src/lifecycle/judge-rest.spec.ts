import { completeUserTask, draw, drawProcess, givenInstance, resolveIncident, startInstance } from '@alur/testing';

const halfJoined = drawProcess({
  id: 'half-joined',
  elements: {
    begun: draw.start(),
    split: draw.exclusive('left'),
    left: draw.userTask(),
    right: draw.plainTask(),
    join: draw.parallel(),
    done: draw.end(),
  },
  flows: [
    ['begun', 'split'],
    ['split', 'left'],
    ['split', 'right', 'way = "right"'],
    ['left', 'join'],
    ['right', 'join'],
    ['join', 'done'],
  ],
});

describe('an instance at rest', () => {
  it('waits while anything is open', () => {
    givenInstance(halfJoined).when(startInstance()).thenState({ status: 'active' });
  });

  it('is a deadlock at the join when its other branch cannot come any more', () => {
    givenInstance(halfJoined, startInstance())
      .when(completeUserTask('left'))
      .thenEvents('UserTaskCompleted', 'ElementCompleted', 'SequenceFlowTaken', 'TokenArrived', {
        type: 'IncidentRaised',
        key: '2',
        elementId: 'join',
        code: 'DEADLOCK',
      })
      .thenState({ status: 'active', joins: { join: { elementId: 'join', arrived: { 'left--join': 1 } } } });
  });

  it('stays a deadlock when nothing but words was mended', () => {
    givenInstance(halfJoined, startInstance(), completeUserTask('left'))
      .when(resolveIncident('join'))
      .thenEvents('IncidentResolved', { type: 'IncidentRaised', key: '3', code: 'DEADLOCK' });
  });

  it('names every join that waits in vain, once', () => {
    const twoJoins = drawProcess({
      id: 'two-joins',
      elements: { begun: draw.start(), a: draw.parallel(), b: draw.parallel() },
      flows: [
        ['begun', 'b'],
        ['begun', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ],
    });
    // `b` is reached first; the order is that of the ids, which no way of storing the state can change.
    givenInstance(twoJoins)
      .when(startInstance())
      .thenState({
        elements: {
          '1': expect.objectContaining({ elementId: 'a' }),
          '2': expect.objectContaining({ elementId: 'b' }),
        },
      })
      .when(resolveIncident('b'))
      .thenEvents('IncidentResolved', { type: 'IncidentRaised', elementId: 'b' });
  });
});
