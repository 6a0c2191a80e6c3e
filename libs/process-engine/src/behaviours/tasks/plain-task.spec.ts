import { draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const wandering = drawProcess({
  id: 'wandering',
  elements: { begun: draw.start(), note: draw.plainTask(), left: draw.end('left'), right: draw.end('right') },
  flows: [
    ['begun', 'note'],
    ['note', 'left'],
    ['note', 'right'],
  ],
});

describe('a task of no kind', () => {
  it('passes through, and forks along several outgoing flows', () => {
    givenInstance(wandering)
      .when(startInstance())
      .thenEvents(
        'InstanceStarted',
        { type: 'ElementCompleted', elementId: 'begun' },
        'SequenceFlowTaken',
        { type: 'ElementCompleted', elementId: 'note' },
        { type: 'SequenceFlowTaken', flowId: 'note--left' },
        { type: 'SequenceFlowTaken', flowId: 'note--right' },
        { type: 'EndReached', elementId: 'left', outcome: 'left' },
        { type: 'ElementCompleted', elementId: 'left' },
        { type: 'EndReached', elementId: 'right', outcome: 'right' },
        { type: 'ElementCompleted', elementId: 'right' },
        { type: 'InstanceEnded', outcome: 'right' },
      )
      .thenState({ ends: ['left', 'right'], outcome: 'right' });
  });

  it('ends its token where no flow leaves it', () => {
    const short = drawProcess({
      id: 'short',
      elements: { begun: draw.start(), note: draw.plainTask() },
      flows: [['begun', 'note']],
    });
    givenInstance(short)
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', 'ElementCompleted', 'InstanceEnded')
      .thenState({ status: 'ended', ends: [] });
  });
});
