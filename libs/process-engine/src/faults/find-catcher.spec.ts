import { completeUserTask, draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const complaints = drawProcess({
  id: 'complaints',
  elements: {
    start: draw.start(),
    work: { type: 'subProcess', kind: 'embedded' },
    begin: { type: 'startEvent', in: 'work' },
    inspect: { type: 'userTask', in: 'work' },
    lost: { type: 'endEvent', result: { kind: 'error', code: 'LOST' }, in: 'work' },
    mend: { type: 'subProcess', kind: 'event', in: 'work' },
    failed: { type: 'startEvent', trigger: { kind: 'error' }, interrupting: true, in: 'mend' },
    repair: { type: 'userTask', in: 'mend' },
    'lost-again': { type: 'endEvent', result: { kind: 'error', code: 'LOST' }, in: 'mend' },
    'gave-up': { type: 'boundaryEvent', attachedTo: 'work', interrupting: true, trigger: { kind: 'error' } },
    refused: draw.end('refused'),
    done: draw.end('done'),
  },
  flows: [
    ['start', 'work'],
    ['begin', 'inspect'],
    ['inspect', 'lost'],
    ['failed', 'repair'],
    ['repair', 'lost-again'],
    ['work', 'done'],
    ['gave-up', 'refused'],
  ],
});

describe('who catches an error', () => {
  it('an event sub-process catches what its scope throws, and what it throws itself is for whoever is around the scope', () => {
    givenInstance(complaints, startInstance())
      .when(completeUserTask('inspect'))
      .thenEvents(
        'UserTaskCompleted',
        { type: 'ElementCompleted', elementId: 'inspect' },
        'SequenceFlowTaken',
        { type: 'EndReached', elementId: 'lost' },
        'ElementCompleted',
        { type: 'ErrorThrown', caughtBy: 'failed' },
        { type: 'ScopeOpened', elementId: 'mend' },
        'ElementCompleted',
        'SequenceFlowTaken',
        { type: 'UserTaskCreated', elementId: 'repair' },
      )
      .when(completeUserTask('repair'))
      .thenEvents(
        'UserTaskCompleted',
        { type: 'ElementCompleted', elementId: 'repair' },
        'SequenceFlowTaken',
        { type: 'EndReached', elementId: 'lost-again' },
        'ElementCompleted',
        { type: 'ErrorThrown', caughtBy: 'gave-up' },
        { type: 'ElementTerminated', elementId: 'mend' },
        { type: 'ElementTerminated', elementId: 'work' },
        { type: 'ElementCompleted', elementId: 'gave-up' },
        'SequenceFlowTaken',
        { type: 'EndReached', elementId: 'refused' },
        'ElementCompleted',
        'InstanceEnded',
      );
  });
});
