import { completeJob, completeUserTask, draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const bookings = drawProcess({
  id: 'bookings',
  elements: {
    start: draw.start(),
    book: { type: 'userTask', loop: { kind: 'multiInstance', sequential: false, collection: 'halls' } },
    'undo-book': {
      type: 'boundaryEvent',
      attachedTo: 'book',
      interrupting: false,
      trigger: { kind: 'compensation' },
      handler: 'give-back',
    },
    'give-back': { type: 'serviceTask', job: { type: 'registry', parameters: {} }, forCompensation: true },
    undo: { type: 'endEvent', result: { kind: 'compensation' } },
  },
  flows: [
    ['start', 'book'],
    ['book', 'undo'],
  ],
});

describe('what can be undone', () => {
  it('each instance of a repeated activity is undone by itself, one after another', () => {
    givenInstance(
      bookings,
      startInstance({ halls: ['north', 'south'] }),
      completeUserTask('book'),
      completeUserTask('book'),
    )
      .when(completeJob('give-back'))
      .thenEvents(
        'JobCompleted',
        { type: 'ElementCompleted', elementId: 'give-back' },
        { type: 'CompensationStepStarted', handler: 'give-back' },
        'JobCreated',
      )
      .when(completeJob('give-back'))
      .thenEvents(
        'JobCompleted',
        { type: 'ElementCompleted', elementId: 'give-back' },
        'CompensationCompleted',
        { type: 'EndReached', elementId: 'undo' },
        { type: 'ElementCompleted', elementId: 'undo' },
        'InstanceEnded',
      );
  });
});
