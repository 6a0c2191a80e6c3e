import { completeUserTask, draw, drawProcess, givenInstance, resolveIncident, startInstance } from '@alur/testing';
import type { MultiInstance, StandardLoop } from '@alur/process-model';

const repeated = (loop: MultiInstance | StandardLoop) =>
  drawProcess({
    id: 'rounds',
    elements: {
      begun: draw.start(),
      visit: { type: 'userTask', loop },
      done: draw.end('visited'),
    },
    flows: [
      ['begun', 'visit'],
      ['visit', 'done'],
    ],
  });

const each: MultiInstance = { kind: 'multiInstance', sequential: false, collection: 'beds', inputElement: 'bed' };
const open = (given: { readonly play: { readonly state: { readonly elements: object } | undefined } }): number =>
  Object.values(given.play.state?.elements ?? {}).filter((one: { phase: string }) => one.phase === 'user-task').length;

describe('a multi-instance activity', () => {
  it('runs a round per item, all at once, and goes on after the last', () => {
    const given = givenInstance(repeated(each), startInstance({ beds: ['roses', 'herbs'] }));
    expect(open(given)).toBe(2);
    given
      .when(completeUserTask('visit'))
      .when(completeUserTask('visit'))
      .thenState({ status: 'ended', outcome: 'visited', elements: {} });
  });

  it('gives each round its item and its number, and gathers what they give in the order of the items', () => {
    const gathering = repeated({ ...each, outputCollection: 'notes', outputElement: 'bed' });
    const given = givenInstance(gathering, startInstance({ beds: ['roses', 'herbs'] }));
    const rounds = Object.values(given.play.state?.elements ?? {}).filter(({ phase }) => phase === 'user-task');
    expect(rounds.map(({ variables }) => variables)).toEqual([
      { loopCounter: 1, bed: 'roses' },
      { loopCounter: 2, bed: 'herbs' },
    ]);
    const second = rounds[1]?.key ?? '';
    given
      .when(({ now }) => ({ type: 'CompleteUserTask', at: now, key: second, by: 'officer-1', variables: {} }))
      .when(completeUserTask('visit'))
      .thenState({ variables: { beds: ['roses', 'herbs'], notes: ['roses', 'herbs'] } });
  });

  it('runs one round after another when it is sequential', () => {
    const given = givenInstance(repeated({ ...each, sequential: true }), startInstance({ beds: ['a', 'b', 'c'] }));
    expect(open(given)).toBe(1);
    const last = given.when(completeUserTask('visit')).when(completeUserTask('visit'));
    expect(open(last)).toBe(1);
    last.when(completeUserTask('visit')).thenState({ status: 'ended' });
  });

  it('stops early when its condition holds, and ends the rounds that are left', () => {
    const early = repeated({ ...each, completionCondition: 'numberOfCompletedInstances >= 2' });
    givenInstance(early, startInstance({ beds: ['a', 'b', 'c'] }), completeUserTask('visit'))
      .when(completeUserTask('visit'))
      .thenState({ status: 'ended', elements: {} });
  });

  it('goes on at once when there is nothing to do', () => {
    givenInstance(repeated(each))
      .when(startInstance({ beds: [] }))
      .thenState({ status: 'ended' });
  });

  it('counts by a number where that is drawn', () => {
    const counted = repeated({ kind: 'multiInstance', sequential: false, cardinality: '3' });
    expect(open(givenInstance(counted, startInstance()))).toBe(3);
  });

  it('is an incident without a list, and opens when the list was added', () => {
    const given = givenInstance(repeated(each), startInstance());
    given.when(resolveIncident('visit', { beds: ['roses'] })).thenRests({ visit: 'user-task' });
  });

  it('holds a thousand rounds', () => {
    const many = repeated({ kind: 'multiInstance', sequential: false, cardinality: '1000' });
    expect(open(givenInstance(many, startInstance()))).toBe(1_000);
  });

  it('is an incident when there are more rounds than an instance holds', () => {
    givenInstance(repeated({ kind: 'multiInstance', sequential: false, cardinality: '10000000' }))
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        code: 'INSTANCE_TOO_LARGE',
      });
  });
});

describe('a standard loop', () => {
  it('goes round while its condition holds, asked after each round', () => {
    const loop = repeated({ kind: 'standardLoop', testBefore: false, condition: 'weeds > 0' });
    givenInstance(loop, startInstance({ weeds: 0 }))
      .when(completeUserTask('visit', { variables: { weeds: 1 } }))
      .thenRests({ visit: 'user-task' })
      .when(completeUserTask('visit', { variables: { weeds: 0 } }))
      .thenState({ status: 'ended' });
  });

  it('does not begin when its condition is asked before and does not hold', () => {
    givenInstance(repeated({ kind: 'standardLoop', testBefore: true, condition: 'weeds > 0' }))
      .when(startInstance({ weeds: 0 }))
      .thenState({ status: 'ended' });
  });

  it('ends at its maximum', () => {
    const loop = repeated({ kind: 'standardLoop', testBefore: false, condition: 'true', maximum: 2 });
    givenInstance(loop, startInstance(), completeUserTask('visit'))
      .when(completeUserTask('visit'))
      .thenState({ status: 'ended' });
  });
});
