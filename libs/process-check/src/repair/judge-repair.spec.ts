import type { Ask } from '@alur/testing';
import {
  broadcastSignal,
  compileSetup,
  completeUserTask,
  draw,
  drawProcess,
  givenInstance,
  moveToken,
  resolveIncident,
  skipElement,
  startInstance,
} from '@alur/testing';
import type { ExecutableProcess } from '@alur/process-model';
import { judgeRepair } from './judge-repair.js';

function judged(process: ExecutableProcess, past: readonly Ask[], repair: Ask, triesAgain = false) {
  const { state: before } = givenInstance(process, ...past).play;
  const { state: after } = givenInstance(process, ...past, repair).play;
  if (!before || !after) throw new Error('Nothing has happened yet');
  return judgeRepair(compileSetup({ process }), { before, after, triesAgain });
}

const garden = drawProcess({
  id: 'garden',
  elements: {
    begun: draw.start(),
    fork: draw.parallel(),
    dig: draw.userTask(),
    rain: {
      type: 'boundaryEvent',
      attachedTo: 'dig',
      interrupting: false,
      trigger: { kind: 'signal', name: { literal: 'rain' } },
    },
    cover: draw.userTask(),
    dry: draw.end(),
    sow: draw.userTask(),
    both: draw.parallel(),
    done: draw.end(),
  },
  flows: [
    ['begun', 'fork'],
    ['fork', 'dig'],
    ['fork', 'sow'],
    ['dig', 'both'],
    ['sow', 'both'],
    ['both', 'done'],
    ['rain', 'cover'],
    ['cover', 'dry'],
  ],
});

describe('a repair', () => {
  it('may be when everything can still end', () => {
    expect(judged(garden, [startInstance()], moveToken('dig', 'dig--both'))).toEqual({ ok: true, value: 'sound' });
  });

  it('is refused with where it would get stuck, and the shortest way there', () => {
    expect(judged(garden, [startInstance(), completeUserTask('sow')], moveToken('dig', 'done'))).toEqual({
      ok: false,
      error: {
        code: 'REPAIR_UNSOUND',
        message:
          'Perbaikan ini ditolak. Dari keadaan itu, satu cabang sudah sampai di akhir, tetapi cabang lain tertinggal di "both" dan tidak akan pernah selesai.',
      },
    });
  });

  it('is refused for two tokens that it brings together, not for those that could meet without it', () => {
    const rained = [startInstance(), broadcastSignal('rain')];
    // It may rain again before the first cover is done.
    expect(judged(garden, rained, moveToken('sow', 'sow'))).toMatchObject({ ok: true });
    expect(judged(garden, rained, moveToken('sow', 'dig'))).toMatchObject({
      ok: false,
      error: { code: 'REPAIR_UNSOUND', message: expect.stringContaining('"dig"') },
    });
  });
});

it('trying a deadlock again does not make its branch come', () => {
  const stuck = drawProcess({
    id: 'stuck',
    elements: {
      begun: draw.start(),
      which: draw.exclusive('b'),
      a: draw.userTask(),
      b: draw.userTask(),
      both: draw.parallel(),
      done: draw.end(),
    },
    flows: [
      ['begun', 'which'],
      ['which', 'a', 'false'],
      ['which', 'b'],
      ['a', 'both'],
      ['b', 'both'],
      ['both', 'done'],
    ],
  });
  const locked = [startInstance(), completeUserTask('b')];
  expect(judged(stuck, locked, resolveIncident('both'), true)).toMatchObject({ error: { code: 'REPAIR_UNSOUND' } });
  expect(judged(stuck, locked, skipElement('both'))).toMatchObject({ ok: true });
});

describe('findings that were there before', () => {
  /** Two tokens are on the way to `meet` already; a branch of its own waits in front of `both`. */
  const meeting = drawProcess({
    id: 'meeting',
    elements: {
      begun: draw.start(),
      fork: draw.parallel(),
      one: draw.userTask(),
      two: draw.userTask(),
      meet: draw.userTask(),
      last: draw.userTask(),
      three: draw.userTask(),
      four: draw.userTask(),
      both: draw.parallel(),
      done: draw.end(),
      over: draw.end(),
    },
    flows: [
      ['begun', 'fork'],
      ['fork', 'one'],
      ['fork', 'two'],
      ['fork', 'three'],
      ['fork', 'four'],
      ['one', 'meet'],
      ['two', 'meet'],
      ['meet', 'last'],
      ['last', 'done'],
      ['three', 'both'],
      ['four', 'both'],
      ['both', 'over'],
    ],
  });

  it('are no reason to refuse, as long as two tokens meet where they would have met', () => {
    expect(judged(meeting, [startInstance()], moveToken('three', 'three'))).toEqual({ ok: true, value: 'sound' });
  });

  it('do not excuse two tokens that meet in another place', () => {
    expect(judged(meeting, [startInstance()], moveToken('three', 'four'))).toMatchObject({
      error: { code: 'REPAIR_UNSOUND', message: expect.stringContaining('"four"') as string },
    });
  });

  it('do not excuse a branch that gets stuck', () => {
    expect(judged(meeting, [startInstance()], moveToken('three', 'over'))).toMatchObject({
      error: { code: 'REPAIR_UNSOUND', message: expect.stringContaining('"both"') as string },
    });
  });
});

it('what a called process comes to is looked at too', () => {
  const helper = drawProcess({
    id: 'helper',
    elements: {
      open: draw.start(),
      which: draw.exclusive('b'),
      a: draw.userTask(),
      b: draw.userTask(),
      both: draw.parallel(),
      closed: draw.end(),
    },
    flows: [
      ['open', 'which'],
      ['which', 'a', 'false'],
      ['which', 'b'],
      ['a', 'both'],
      ['b', 'both'],
      ['both', 'closed'],
    ],
  });
  const caller = drawProcess({
    id: 'caller',
    elements: {
      begun: draw.start(),
      first: draw.userTask(),
      call: { type: 'callActivity', calledProcess: 'helper' },
      done: draw.end(),
    },
    flows: [
      ['begun', 'first'],
      ['first', 'call'],
      ['call', 'done'],
    ],
  });
  const { state } = givenInstance(caller, startInstance()).play;
  if (!state) throw new Error('Nothing has happened yet');
  const repaired = { before: state, after: state, triesAgain: false };
  const callable = new Map([['helper', helper]]);
  const compiled = compileSetup({ process: caller });
  expect(judgeRepair(compiled, repaired)).toEqual({ ok: true, value: 'sound' });
  expect(judgeRepair({ ...compiled, callable }, repaired)).toMatchObject({
    error: { code: 'REPAIR_UNSOUND', message: expect.stringContaining('"both"') as string },
  });
  // A process that may be called by that name too is the one that runs.
  const alsoItself = new Map([['caller', { ...helper, id: 'caller' }]]);
  expect(judgeRepair({ ...compiled, callable: alsoItself }, repaired)).toEqual({ ok: true, value: 'sound' });
});

describe('a repair whose end nobody can tell', () => {
  const branches = Array.from({ length: 12 }, (_, index) => `t${String(index)}`);
  // Every branch by itself, each with a choice of very many ways: more states than may be visited.
  const wide = drawProcess({
    id: 'wide',
    elements: {
      begun: draw.start(),
      which: { type: 'inclusiveGateway' },
      ...Object.fromEntries(branches.map((id) => [id, draw.userTask()])),
      done: draw.end(),
    },
    flows: [
      ['begun', 'which'],
      ...branches.flatMap((id): [string, string, string?][] => [
        ['which', id, `pick = "${id}"`],
        [id, 'done'],
      ]),
    ],
  });

  it('is refused, unless it only tries again what the process does by itself', () => {
    const past = [startInstance({ pick: 't0' })];
    expect(judged(wide, past, moveToken('t0', 't1'))).toMatchObject({ ok: false, error: { code: 'REPAIR_UNPROVED' } });
    expect(judged(wide, past, moveToken('t0', 't1'), true)).toEqual({ ok: true, value: 'sound' });
  });
});
