import {
  compileSetup,
  completeUserTask,
  draw,
  drawProcess,
  givenInstance,
  monday,
  resolveIncident,
  startInstance,
  turnContext,
} from '@alur/testing';
import type { Element, MultiInstance, StandardLoop } from '@alur/process-model';
import { decide } from '../decide.js';
import { putTogether, takeApart } from './rounds-apart.js';

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

  it('is an incident when there are more rounds than an instance holds', () => {
    givenInstance(repeated({ kind: 'multiInstance', sequential: false, cardinality: '10000000' }))
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        code: 'INSTANCE_TOO_LARGE',
      });
  });
});

describe('an activity with very many rounds', () => {
  const many = (count: number, more: Partial<MultiInstance> = {}) =>
    repeated({ kind: 'multiInstance', sequential: false, cardinality: String(count), ...more });
  const go: Parameters<ReturnType<typeof givenInstance>['when']>[0] = (play) => ({
    type: 'ContinueRounds',
    at: play.now,
    key: Object.values(play.state?.elements ?? {}).find(({ phase }) => phase === 'scope')?.key ?? '',
  });

  it('begins them slice by slice, each asked for by the one before', () => {
    const given = givenInstance(many(1_200));
    const first = given.when(startInstance());
    expect(open(first)).toBe(500);
    first.thenEffects({ type: 'ContinueRounds', from: 500 });
    const second = first.when(go);
    expect(open(second)).toBe(1_000);
    second.thenEffects({ type: 'ContinueRounds', from: 1_000 });
    const last = second.when(go);
    expect(open(last)).toBe(1_200);
    last.thenEffects().when(go).thenRejected('ROUNDS_NOT_OPEN');
  });

  it('keeps them apart from the state, which keeps count', () => {
    const given = givenInstance(many(300), startInstance());
    const state = given.play.state;
    if (!state) throw new Error('Expected a state');
    const { state: small, rounds } = takeApart(state);
    expect(Object.values(small.elements).map(({ phase }) => phase)).toEqual(['scope']);
    expect(Object.keys(rounds)).toHaveLength(300);
    expect(putTogether(small, rounds)).toEqual(state);
  });

  it('gives each its item, whenever it begins', () => {
    const beds = Array.from({ length: 600 }, (_, index) => `bed-${String(index + 1)}`);
    const given = givenInstance(repeated(each), startInstance({ beds })).when(go);
    const items = Object.values(given.play.state?.elements ?? {}).flatMap(({ variables }) => variables?.['bed'] ?? []);
    expect(items).toEqual(beds);
  });

  it('goes on when all are over, also those that had not begun when the first was done', () => {
    const given = givenInstance(
      { process: many(3), rounds: { together: 1, slice: 2, apart: 9, inState: 9 } },
      startInstance(),
    );
    const done = given.when(completeUserTask('visit')).when(completeUserTask('visit'));
    done.thenState({ status: 'active' });
    done.when(go).when(completeUserTask('visit')).thenState({ status: 'ended', elements: {} });
  });

  it('needs them all where they end early, and says so over a state with only some', () => {
    const early = compileSetup({ process: many(300, { completionCondition: 'numberOfCompletedInstances = 1' }) });
    const given = givenInstance(early.process, startInstance());
    const state = given.play.state;
    if (!state) throw new Error('Expected a state');
    const { state: small, rounds } = takeApart(state);
    const [one] = Object.values(rounds);
    if (!one) throw new Error('Expected a round');
    const command = { type: 'CompleteUserTask', at: monday, key: one.key, by: 'officer-1', variables: {} } as const;
    expect(decide(early, putTogether(small, { [one.key]: one }), command, turnContext())).toMatchObject({
      ok: false,
      error: { code: 'ROUNDS_NOT_LOADED' },
    });
    expect(decide(early, state, command, turnContext())).toMatchObject({
      ok: true,
      value: { state: { status: 'ended' } },
    });
  });

  it('is too large beyond twenty thousand, and beyond a thousand where a round is more than one element', () => {
    const tooLarge = { type: 'IncidentRaised', code: 'INSTANCE_TOO_LARGE' } as const;
    const events = ['InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', tooLarge] as const;
    givenInstance(many(20_001))
      .when(startInstance())
      .thenEvents(...events);
    const receiving = { ...many(1_001) };
    const visit = {
      ...receiving.elements['visit'],
      type: 'receiveTask',
      message: { name: { literal: 'm' } },
    } as Element;
    givenInstance({ ...receiving, elements: { ...receiving.elements, visit } })
      .when(startInstance())
      .thenEvents(...events);
    expect(open(givenInstance(many(20_000), startInstance()))).toBe(500);
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
