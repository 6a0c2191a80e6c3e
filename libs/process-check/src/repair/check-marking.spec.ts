// What the random drawings do not have: rounds, tasks done once more, incidents by stage, and how it is told.
import type { Ask } from '@alur/testing';
import {
  completeUserTask,
  draw,
  drawProcess,
  failJob,
  givenInstance,
  moveToken,
  onTask,
  resolveIncident,
  startInstance,
  throwError,
} from '@alur/testing';
import type { ExecutableProcess } from '@alur/process-model';
import { checkMarking } from './check-marking.js';

function after(process: ExecutableProcess, ...past: readonly Ask[]) {
  const { state } = givenInstance(process, ...past).play;
  if (!state) throw new Error('Nothing has happened yet');
  return checkMarking([process], state);
}

const honey = drawProcess({
  id: 'honey',
  elements: {
    begun: draw.start(),
    fork: draw.parallel(),
    weigh: { ...draw.userTask(), name: 'Menimbang' },
    label: draw.serviceTask('letter'),
    both: { ...draw.parallel(), name: 'Bertemu' },
    taste: draw.userTask(),
    sweet: draw.end('sold'),
    sour: draw.end('kept'),
  },
  flows: [
    ['begun', 'fork'],
    ['fork', 'weigh'],
    ['fork', 'label'],
    ['weigh', 'both'],
    ['label', 'both'],
    ['both', 'taste'],
    ['taste', 'sweet', 'taste = "sweet"'],
    ['taste', 'sour', 'taste = "sour"'],
  ],
});
const sound = { sound: true, findings: [] };

describe('of a process that is sound', () => {
  it.each<[string, readonly Ask[]]>([
    ['at its beginning', []],
    ['with a job that failed for good', [failJob('label')]],
    ['while one branch waits for the other', [completeUserTask('weigh')]],
    [
      'with a step that did not find its way out',
      [completeUserTask('weigh'), failJob('label'), resolveIncident('label')],
    ],
    ['with an error that nobody catches', [throwError('weigh', 'LOST')]],
    ['with a task that waits for the applicant', [onTask('weigh', { type: 'SuspendUserTask' })]],
    ['over', [({ now }) => ({ type: 'CancelInstance', at: now })]],
  ])('every state is: %s', (_what, past) => {
    expect(after(honey, startInstance(), ...past)).toEqual(sound);
  });

  it('what is done once more beside the rest is no second token', () => {
    const again: Ask = ({ now }) => ({ type: 'RepeatUserTask', at: now, elementId: 'weigh' });
    expect(after(honey, startInstance(), again)).toEqual(sound);
  });
});

describe('after a token was moved', () => {
  it('past the join that another branch comes to: that branch waits for ever', () => {
    expect(after(honey, startInstance(), moveToken('weigh', 'taste'))).toMatchObject({
      sound: false,
      findings: [
        {
          code: 'IMPROPER_COMPLETION',
          element: 'both',
          trace: ['label', 'taste', 'sweet'],
          message: expect.stringContaining('"Bertemu"'),
        },
      ],
    });
  });

  it('onto the branch of another: two are there at once', () => {
    expect(after(honey, startInstance(), moveToken('label', 'weigh')).findings[0]).toMatchObject({
      code: 'UNSAFE',
      element: 'weigh',
      trace: [],
      message: expect.stringMatching(/^Dari keadaan itu, .*"Menimbang"/),
    });
  });

  it('onto its own flow into the join: all is well', () => {
    expect(after(honey, startInstance(), moveToken('weigh', 'weigh--both'))).toEqual(sound);
  });
});

const rounds = (more: Partial<Record<'sequential', boolean>> = {}) =>
  drawProcess({
    id: 'rounds',
    elements: {
      begun: draw.start(),
      hive: {
        type: 'subProcess',
        kind: 'embedded',
        loop: { kind: 'multiInstance', sequential: false, cardinality: '3', ...more },
      },
      open: { ...draw.start(), in: 'hive' },
      fork: { ...draw.parallel(), in: 'hive' },
      look: { ...draw.userTask(), in: 'hive' },
      feed: { ...draw.userTask(), in: 'hive' },
      both: { ...draw.parallel(), in: 'hive' },
      closed: { ...draw.end(), in: 'hive' },
      done: draw.end(),
    },
    flows: [
      ['begun', 'hive'],
      ['open', 'fork'],
      ['fork', 'look'],
      ['fork', 'feed'],
      ['look', 'both'],
      ['feed', 'both'],
      ['both', 'closed'],
      ['hive', 'done'],
    ],
  });

describe('of rounds', () => {
  it.each([true, false])('all that are open and all to come can end (one after another: %s)', (sequential) => {
    expect(after(rounds({ sequential }), startInstance())).toEqual(sound);
    expect(after(rounds({ sequential }), startInstance(), completeUserTask('look'), completeUserTask('feed'))).toEqual(
      sound,
    );
  });

  it.each([true, false])('one that hangs holds up the rest (one after another: %s)', (sequential) => {
    expect(after(rounds({ sequential }), startInstance(), moveToken('look', 'closed'))).toMatchObject({
      sound: false,
      findings: [{ element: 'both', trace: ['feed'] }],
    });
  });
});

describe('of event sub-processes', () => {
  const process = (interrupting: boolean) =>
    drawProcess({
      id: 'frost',
      elements: {
        begun: draw.start(),
        plant: draw.userTask(),
        done: draw.end(),
        cover: { type: 'subProcess', kind: 'event' },
        frost: {
          type: 'startEvent',
          interrupting,
          trigger: { kind: 'signal', name: { literal: 'frost' } },
          in: 'cover',
        },
        fork: { ...draw.parallel(), in: 'cover' },
        fleece: { ...draw.userTask(), in: 'cover' },
        water: { ...draw.userTask(), in: 'cover' },
        both: { ...draw.parallel(), in: 'cover' },
        over: { ...draw.end(), in: 'cover' },
      },
      flows: [
        ['begun', 'plant'],
        ['plant', 'done'],
        ['frost', 'fork'],
        ['fork', 'fleece'],
        ['fork', 'water'],
        ['fleece', 'both'],
        ['water', 'both'],
        ['both', 'over'],
      ],
    });
  const frost: Ask = ({ now }) => ({ type: 'BroadcastSignal', at: now, name: 'frost', variables: {} });

  it.each([true, false])('one that has begun can end (interrupting: %s)', (interrupting) => {
    expect(after(process(interrupting), startInstance(), frost)).toEqual(sound);
  });

  it.each([true, false])('one that hangs keeps its scope open (interrupting: %s)', (interrupting) => {
    const report = after(process(interrupting), startInstance(), frost, moveToken('fleece', 'over'));
    expect(report).toMatchObject({ sound: false, findings: [{ element: 'both' }] });
  });
});

it('a run that undoes may hang in what undoes', () => {
  const undoing = drawProcess({
    id: 'undoing',
    elements: {
      begun: draw.start(),
      pay: draw.userTask(),
      paid: {
        type: 'boundaryEvent',
        attachedTo: 'pay',
        interrupting: false,
        trigger: { kind: 'compensation' },
        handler: 'refund',
      },
      refund: { type: 'subProcess', kind: 'embedded', forCompensation: true },
      fork: { ...draw.parallel(), in: 'refund' },
      count: { ...draw.userTask(), in: 'refund' },
      send: { ...draw.userTask(), in: 'refund' },
      both: { ...draw.parallel(), in: 'refund' },
      back: { ...draw.end(), in: 'refund' },
      undo: { type: 'intermediateThrowEvent', result: { kind: 'compensation' } },
      done: draw.end(),
    },
    flows: [
      ['begun', 'pay'],
      ['pay', 'undo'],
      ['undo', 'done'],
      ['fork', 'count'],
      ['fork', 'send'],
      ['count', 'both'],
      ['send', 'both'],
      ['both', 'back'],
    ],
  });
  expect(after(undoing, startInstance(), completeUserTask('pay'))).toEqual(sound);
  const moved = after(undoing, startInstance(), completeUserTask('pay'), moveToken('count', 'back'));
  expect(moved).toMatchObject({ sound: false, findings: [{ element: 'both' }] });
});

it('without a process there is nothing to prove: that is a bug', () => {
  const { state } = givenInstance(honey, startInstance()).play;
  if (!state) throw new Error('Nothing has happened yet');
  expect(() => checkMarking([], state)).toThrow('Expected the process of the instance, but got none');
});

it('what has ended is sound, whatever its state says', () => {
  const { state } = givenInstance(honey, startInstance(), completeUserTask('weigh')).play;
  if (!state) throw new Error('Nothing has happened yet');
  const stuck = { ...state, elements: {} };
  expect(checkMarking([honey], stuck).sound).toBe(false);
  expect(checkMarking([honey], { ...stuck, status: 'ended' })).toEqual(sound);
});

it('the nearest finding is told first', () => {
  // Both have the token of one more in front of them: the other branch meets only after its task.
  const moved = after(honey, startInstance(), moveToken('label', 'weigh'));
  expect(moved.findings.map(({ trace }) => trace.length)).toEqual(
    [...moved.findings.map(({ trace }) => trace.length)].sort((a, b) => a - b),
  );
  expect(moved.findings.length).toBeGreaterThan(1);
});
