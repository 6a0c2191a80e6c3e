import { decisionOf, draw, drawProcess, givenInstance, resolveIncident, startInstance } from '@alur/testing';

const process = drawProcess({
  id: 'pricing',
  elements: {
    begun: draw.start(),
    price: draw.ruleTask('hive-fee', 'fee'),
    'is-free': draw.exclusive('paid'),
    free: draw.end('free'),
    paid: draw.end('paid'),
  },
  flows: [
    ['begun', 'price'],
    ['price', 'is-free'],
    ['is-free', 'free', 'fee = 0'],
    ['is-free', 'paid'],
  ],
});

const hiveFee = decisionOf('hive-fee', ['hives'], ({ hives }) =>
  typeof hives === 'number' ? Math.max(0, hives - 3) * 10 : undefined,
);

describe('a business rule task', () => {
  it('decides within the turn, over facts that never enter the state', () => {
    givenInstance({ process, decisions: [hiveFee], facts: { hives: 5 } })
      .when(startInstance())
      .thenEvents(
        'InstanceStarted',
        'ElementCompleted',
        'SequenceFlowTaken',
        { type: 'DecisionEvaluated', elementId: 'price', decisionId: 'hive-fee' },
        { type: 'VariablesWritten', variables: { fee: 20 } },
        { type: 'ElementCompleted', elementId: 'price' },
        'SequenceFlowTaken',
        { type: 'ElementCompleted', elementId: 'is-free' },
        { type: 'SequenceFlowTaken', flowId: 'is-free--paid' },
        'EndReached',
        'ElementCompleted',
        'InstanceEnded',
      )
      .thenState({ variables: { fee: 20 } });
  });

  it('sees a variable before a fact of the same name', () => {
    givenInstance({ process, decisions: [hiveFee], facts: { hives: 5 } })
      .when(startInstance({ hives: 3 }))
      .thenState({ outcome: 'free' });
  });

  it('is an incident when its table fails, and decides again when the data is mended', () => {
    givenInstance({ process, decisions: [hiveFee] }, startInstance())
      .when(resolveIncident('price', { hives: 1 }))
      .thenState({ status: 'ended', outcome: 'free', variables: { hives: 1, fee: 0 } });
  });

  it('is an incident when there is no such table', () => {
    givenInstance(process)
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        elementId: 'price',
        code: 'DECISION_FAILED',
        stage: 'opening',
      });
  });

  it('keeps what the evaluator says of a failure, which may be personal, out of the event', () => {
    const outcome = givenInstance({ process, decisions: [hiveFee] }).when(startInstance());
    expect(JSON.stringify(outcome.play.events)).not.toContain('the table failed');
  });
});
