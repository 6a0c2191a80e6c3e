import {
  broadcastSignal,
  draw,
  drawProcess,
  failJob,
  givenInstance,
  resolveIncident,
  startInstance,
} from '@alur/testing';

const hearings = drawProcess({
  id: 'hearings',
  elements: {
    start: draw.start(),
    hear: {
      type: 'serviceTask',
      job: { type: 'hearing', parameters: {} },
      loop: { kind: 'multiInstance', sequential: false, collection: 'neighbours' },
    },
    hurried: {
      type: 'boundaryEvent',
      attachedTo: 'hear',
      interrupting: false,
      trigger: { kind: 'signal', name: { literal: 'hurry' } },
    },
    remind: draw.userTask(),
    done: draw.end(),
  },
  flows: [
    ['start', 'hear'],
    ['hear', 'done'],
    ['hurried', 'remind'],
  ],
});

const once = [
  'SignalBroadcast',
  { type: 'ElementCompleted', elementId: 'hurried' },
  'SequenceFlowTaken',
  'UserTaskCreated',
] as const;

describe('what is drawn on the edge of a repeated activity', () => {
  it('belongs to all its rounds together and happens once', () => {
    givenInstance(hearings, startInstance({ neighbours: ['a', 'b', 'c'] }))
      .when(broadcastSignal('hurry'))
      .thenEvents(...once);
  });

  it('and stays so when one of the rounds was mended', () => {
    givenInstance(hearings, startInstance({ neighbours: ['a', 'b'] }), failJob('hear'), resolveIncident('hear'))
      .when(broadcastSignal('hurry'))
      .thenEvents(...once);
  });
});
