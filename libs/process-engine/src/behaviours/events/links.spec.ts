import { completeUserTask, draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const link = { kind: 'link', name: 'over there' } as const;

const called = drawProcess({
  id: 'called',
  elements: {
    'called-begun': draw.start(),
    'called-jump': { type: 'intermediateThrowEvent', result: link },
    'called-landing': { type: 'intermediateCatchEvent', trigger: link },
    'called-done': draw.end(),
  },
  flows: [
    ['called-begun', 'called-jump'],
    ['called-landing', 'called-done'],
  ],
});

const calling = drawProcess({
  id: 'calling',
  elements: {
    begun: draw.start(),
    jump: { type: 'intermediateThrowEvent', result: link },
    landing: { type: 'intermediateCatchEvent', trigger: link },
    ask: { type: 'userTask' },
    call: { type: 'callActivity', calledProcess: 'called' },
    done: draw.end(),
  },
  flows: [
    ['begun', 'jump'],
    ['landing', 'ask'],
    ['ask', 'call'],
    ['call', 'done'],
  ],
});

it('a link lands in its own process, also when the process that calls it has a link of the same name', () => {
  givenInstance({ process: calling, others: [called] }, startInstance())
    .when(completeUserTask('ask'))
    .thenEvents(
      'UserTaskCompleted',
      { type: 'ElementCompleted', elementId: 'ask' },
      'SequenceFlowTaken',
      { type: 'ScopeOpened', elementId: 'call' },
      { type: 'ElementCompleted', elementId: 'called-begun' },
      'SequenceFlowTaken',
      { type: 'ElementCompleted', elementId: 'called-jump' },
      { type: 'ElementCompleted', elementId: 'called-landing' },
      'SequenceFlowTaken',
      { type: 'EndReached', elementId: 'called-done' },
      'ElementCompleted',
      'ScopeClosed',
      { type: 'ElementCompleted', elementId: 'call' },
      'SequenceFlowTaken',
      { type: 'EndReached', elementId: 'done' },
      'ElementCompleted',
      'InstanceEnded',
    );
});
