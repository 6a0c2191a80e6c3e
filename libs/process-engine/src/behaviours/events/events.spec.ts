import {
  completeUserTask,
  deliverHandOff,
  draw,
  drawProcess,
  fireTimer,
  givenInstance,
  startInstance,
} from '@alur/testing';

const twoEnds = drawProcess({
  id: 'two-ends',
  elements: {
    begun: draw.start(),
    split: draw.parallel(),
    ask: draw.userTask(),
    told: draw.end(),
    answered: draw.end('granted'),
  },
  flows: [
    ['begun', 'split'],
    ['split', 'told'],
    ['split', 'ask'],
    ['ask', 'answered'],
  ],
});

describe('a start event', () => {
  it('lets the applicant hold what leaves it', () => {
    givenInstance(twoEnds)
      .when(startInstance())
      .thenState({ elements: { '1': expect.not.objectContaining({ cameFrom: expect.anything() }) } });
  });
});

describe('an end event', () => {
  it('ends its token, not the instance, while something else is open', () => {
    givenInstance(twoEnds)
      .when(startInstance())
      .thenState({ status: 'active', ends: ['told'] })
      .thenRests({ ask: 'user-task' });
  });

  it('without an outcome leaves the outcome of an earlier end as it is', () => {
    const late = drawProcess({
      id: 'late',
      elements: {
        begun: draw.start(),
        split: draw.parallel(),
        ask: draw.userTask(),
        granted: draw.end('granted'),
        told: draw.end(),
      },
      flows: [
        ['begun', 'split'],
        ['split', 'granted'],
        ['split', 'ask'],
        ['ask', 'told'],
      ],
    });
    givenInstance(late, startInstance())
      .when(completeUserTask('ask'))
      .thenState({ status: 'ended', outcome: 'granted', ends: ['granted', 'told'] });
  });
});

describe('a timer boundary event', () => {
  const endorsing = drawProcess({
    id: 'endorsing',
    participants: [draw.performer('head', ['district', 'head']), draw.performer('clerk', ['district', 'clerk'])],
    elements: {
      begun: draw.start(),
      endorse: draw.userTask({ participant: 'head' }),
      silent: draw.timeout('endorse', draw.date('2026-12-01T08:00:00+07:00')),
      file: draw.userTask({ participant: 'clerk' }),
      left: draw.reminder('file', draw.duration('P1D')),
    },
    flows: [
      ['begun', 'endorse'],
      ['silent', 'file'],
    ],
  });

  it('stays in the agency of its host: no hand-off to a colleague', () => {
    givenInstance(endorsing, startInstance(), deliverHandOff('endorse'))
      .when(fireTimer('silent'))
      .thenRests({ file: 'user-task' });
  });

  it('without a flow ends its token', () => {
    givenInstance(endorsing, startInstance(), deliverHandOff('endorse'), fireTimer('silent'))
      .when(fireTimer('left'))
      .thenEvents(
        { type: 'TimerFired', at: '2026-12-02T01:00:00.000Z' },
        { type: 'ElementCompleted', elementId: 'left' },
      )
      .thenRests({ file: 'user-task' });
  });
});
