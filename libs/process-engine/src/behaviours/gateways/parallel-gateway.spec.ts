import { completeUserTask, deliverHandOff, draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const sideBySide = drawProcess({
  id: 'side-by-side',
  elements: {
    begun: draw.start(),
    split: draw.parallel(),
    inspect: draw.userTask(),
    ask: draw.userTask(),
    join: draw.parallel(),
    done: draw.end('granted'),
  },
  flows: [
    ['begun', 'split'],
    ['split', 'inspect'],
    ['split', 'ask'],
    ['inspect', 'join'],
    ['ask', 'join'],
    ['join', 'done'],
  ],
});

/** A second token comes to the join by one flow while the first still waits there. */
const overtaking = drawProcess({
  id: 'overtaking',
  elements: {
    begun: draw.start(),
    fork: draw.plainTask(),
    merge: draw.exclusive(),
    slow: draw.userTask(),
    detour: draw.plainTask(),
    'longer-detour': draw.plainTask(),
    join: draw.parallel(),
    done: draw.end(),
  },
  flows: [
    ['begun', 'fork'],
    ['fork', 'merge'],
    ['fork', 'slow'],
    ['merge', 'join'],
    ['slow', 'detour'],
    ['detour', 'longer-detour'],
    ['longer-detour', 'join'],
    ['slow', 'merge', 'again = true'],
    ['join', 'done'],
  ],
});

describe('a parallel gateway', () => {
  it('sends a token along every outgoing flow', () => {
    givenInstance(sideBySide).when(startInstance()).thenRests({ inspect: 'user-task', ask: 'user-task' });
  });

  it('waits until every incoming flow has brought a token', () => {
    givenInstance(sideBySide, startInstance())
      .when(completeUserTask('ask'))
      .thenEvents('UserTaskCompleted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'TokenArrived',
        elementId: 'join',
        flowId: 'ask--join',
      })
      .thenState({ joins: { join: { elementId: 'join', arrived: { 'ask--join': 1 } } } })
      .when(completeUserTask('inspect'))
      .thenEvents(
        'UserTaskCompleted',
        'ElementCompleted',
        'SequenceFlowTaken',
        'TokenArrived',
        { type: 'JoinFired', elementId: 'join' },
        { type: 'ElementCompleted', elementId: 'join' },
        'SequenceFlowTaken',
        'EndReached',
        'ElementCompleted',
        'InstanceEnded',
      )
      .thenState({ status: 'ended', joins: {}, outcome: 'granted' });
  });

  it('counts several tokens on one flow, takes one of each, and calls what is left a deadlock', () => {
    givenInstance(overtaking, startInstance())
      .when(completeUserTask('slow', { variables: { again: true } }))
      .thenState({ ends: ['done'], joins: { join: { elementId: 'join', arrived: { 'merge--join': 1 } } } })
      .thenRests({ join: 'incident' });
  });

  it('gives what leaves a join to the agency of the token that arrived last', () => {
    const offices = drawProcess({
      id: 'offices',
      participants: [draw.performer('same', ['garden-office', 'inspector'])],
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        own: draw.userTask(),
        inspect: draw.userTask({ participant: 'same' }),
        join: draw.parallel(),
        decide: draw.userTask({ participant: 'same' }),
      },
      flows: [
        ['begun', 'split'],
        ['split', 'own'],
        ['split', 'inspect'],
        ['own', 'join'],
        ['inspect', 'join'],
        ['join', 'decide'],
      ],
    });
    const inspecting = givenInstance(offices, startInstance(), deliverHandOff('inspect'), completeUserTask('own'));
    inspecting.when(completeUserTask('inspect')).thenRests({ decide: 'user-task' });
    const owning = givenInstance(offices, startInstance(), deliverHandOff('inspect'), completeUserTask('inspect'));
    owning.when(completeUserTask('own')).thenRests({ decide: 'in-transit' });
  });
});
