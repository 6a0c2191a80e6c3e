import { draw, drawProcess, givenInstance, resolveIncident, startInstance } from '@alur/testing';

const sorting = (elseTo?: string) =>
  drawProcess({
    id: 'sorting',
    elements: {
      begun: draw.start(),
      size: draw.exclusive(elseTo),
      large: draw.end('large'),
      medium: draw.end('medium'),
      small: draw.end('small'),
    },
    flows: [
      ['begun', 'size'],
      ['size', 'large', 'hives > 10'],
      ['size', 'medium', 'hives > 5'],
      ['size', 'small', 'hives > 0'],
    ],
  });

describe('an exclusive gateway', () => {
  it.each([
    [20, 'large'],
    [7, 'medium'],
    [1, 'small'],
  ])('with %i hives takes the first flow, as drawn, that holds: %s', (hives, outcome) => {
    givenInstance(sorting())
      .when(startInstance({ hives }))
      .thenState({ status: 'ended', ends: [outcome] });
  });

  it('takes the default flow when no other holds, and never asks the condition of the default', () => {
    givenInstance(sorting('large'))
      .when(startInstance({ hives: 0 }))
      .thenState({ ends: ['large'] });
    givenInstance(sorting('large'))
      .when(startInstance({ hives: 20 }))
      .thenState({ ends: ['medium'] });
  });

  it('without a flow that holds needs an officer, and chooses again after mending', () => {
    givenInstance(sorting())
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        elementId: 'size',
        code: 'NO_OUTGOING_FLOW',
      })
      .when(resolveIncident('size', { hives: 6 }))
      .thenState({ status: 'ended', ends: ['medium'] });
  });

  it('takes only true for true', () => {
    const truthy = drawProcess({
      id: 'truthy',
      elements: { begun: draw.start(), choose: draw.exclusive('no'), yes: draw.end(), no: draw.end() },
      flows: [
        ['begun', 'choose'],
        ['choose', 'yes', 'answer'],
        ['choose', 'no'],
      ],
    });
    givenInstance(truthy)
      .when(startInstance({ answer: 'yes' }))
      .thenState({ ends: ['no'] });
    givenInstance(truthy)
      .when(startInstance({ answer: true }))
      .thenState({ ends: ['yes'] });
  });

  it('passes a single flow on: a merge', () => {
    const merge = drawProcess({
      id: 'merge',
      elements: { begun: draw.start(), merge: draw.exclusive(), done: draw.end() },
      flows: [
        ['begun', 'merge'],
        ['merge', 'done'],
      ],
    });
    givenInstance(merge)
      .when(startInstance())
      .thenState({ status: 'ended', ends: ['done'] });
  });
});
