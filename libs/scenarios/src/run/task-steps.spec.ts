import { draw, drawProcess } from '@alur/testing';
import { verdictOf } from '../sample/play-text.js';

const approval = drawProcess({
  id: 'approval',
  elements: {
    start: draw.start(),
    verify: { type: 'userTask', assignment: { candidateGroups: { literal: 'verifier, auditor' } } },
    approve: {
      type: 'userTask',
      assignment: { candidateGroups: { literal: 'verifier' }, candidateUsers: { literal: 'budi,sari' } },
      notBy: ['starter', 'verify'],
    },
    sign: { type: 'userTask', assignment: { assignee: { feel: 'signer' } }, claimRequired: true },
    done: draw.end(),
  },
  flows: [
    ['start', 'verify'],
    ['verify', 'approve'],
    ['approve', 'sign'],
    ['sign', 'done'],
  ],
});

const copies = drawProcess({
  id: 'copies',
  elements: {
    start: draw.start(),
    copy: {
      type: 'userTask',
      loop: { kind: 'multiInstance', sequential: false, collection: 'names', inputElement: 'name' },
      outputs: [{ source: 'name', target: 'last' }],
    },
    done: draw.end(),
  },
  flows: [
    ['start', 'copy'],
    ['copy', 'done'],
  ],
});

const play = (...steps: readonly string[]) =>
  verdictOf(
    `name: A\nstart: { as: sari(verifier), data: { signer: lurah } }\nsteps:\n${steps.map((step) => `  - ${step}`).join('\n')}`,
    [approval],
  );
const refused = (code: string) => `expect: { rejected: ${code} }`;

describe('tasks in a scenario', () => {
  it('without `as` a fitting person acts, also where four eyes are asked for', () => {
    expect(
      play(
        'complete: { task: verify }',
        'complete: { task: approve }',
        'complete: { task: sign }',
        'expect: { ended: done }',
      ),
    ).toBe('ok');
  });

  it.each([
    ['an actor with the role', 'budi(verifier)', undefined],
    ['a role: any person of it', 'auditor', undefined],
    ['an actor of another role', 'budi(clerk)', 'NOT_A_CANDIDATE'],
    ['another role', 'clerk', 'NOT_A_CANDIDATE'],
    ['an actor whose role the scenario told before', 'sari', undefined],
  ])('%s', (_what, as, code) => {
    const last = code === undefined ? 'expect: { tasks: [approve] }' : refused(code);
    expect(play(`complete: { task: verify, as: ${as} }`, last)).toBe('ok');
  });

  it('nobody checks what they asked for or did themselves, but another of their role may', () => {
    expect(
      play(
        'complete: { task: verify, as: budi(verifier) }',
        'complete: { task: approve, as: budi }',
        refused('FOUR_EYES'),
        'complete: { task: approve, as: sari(verifier) }',
        refused('FOUR_EYES'),
        'assign: { task: approve, to: sari }',
        refused('FOUR_EYES'),
        'complete: { task: approve, as: verifier }',
        'expect: { tasks: [sign] }',
      ),
    ).toBe('ok');
  });

  it('a claimed task belongs to who claimed it', () => {
    expect(
      play(
        'claim: { task: verify, as: budi(verifier) }',
        'claim: { task: verify, as: tono(auditor) }',
        refused('ALREADY_CLAIMED'),
        'complete: { task: verify, as: tono }',
        refused('NOT_CLAIMED_BY_ACTOR'),
        'release: { task: verify, as: tono }',
        refused('NOT_CLAIMED_BY_ACTOR'),
        'release: { task: verify, as: budi }',
        'claim: { task: verify, as: clerk }',
        refused('NOT_A_CANDIDATE'),
        'claim: { task: verify, as: auditor }',
        'complete: { task: verify, as: auditor }',
        'expect: { tasks: [approve] }',
      ),
    ).toBe('ok');
  });

  it('who has the task may let somebody else do it, and a supervisor may give it to anybody', () => {
    expect(
      play(
        'delegate: { task: verify, to: tono, as: budi(verifier) }',
        refused('NOT_CLAIMED_BY_ACTOR'),
        'assign: { task: verify, to: budi, as: head }',
        'delegate: { task: verify, to: tono, as: budi }',
        'complete: { task: verify, as: budi }',
        refused('NOT_CLAIMED_BY_ACTOR'),
        'complete: { task: verify, as: tono }',
        'expect: { tasks: [approve] }',
      ),
    ).toBe('ok');
  });

  it('where the model asks for it a task is claimed before it is completed', () => {
    const before = ['complete: { task: verify }', 'complete: { task: approve }'];
    expect(
      play(
        ...before,
        'release: { task: sign, as: lurah }',
        'complete: { task: sign }',
        refused('NOT_CLAIMED_BY_ACTOR'),
        'claim: { task: sign, as: tono }',
        'complete: { task: sign, as: tono }',
      ),
    ).toBe('ok');
  });

  it('what is not open cannot be acted on, and an instance that is over says so', () => {
    expect(
      play(
        'complete: { task: sign }',
        refused('TASK_NOT_OPEN'),
        'claim: { task: sign, as: a }',
        refused('TASK_NOT_OPEN'),
        'release: { task: sign, as: a }',
        refused('TASK_NOT_OPEN'),
        'assign: { task: sign, to: a }',
        refused('TASK_NOT_OPEN'),
        'delegate: { task: sign, to: a, as: b }',
        refused('TASK_NOT_OPEN'),
        'cancel: true',
        'complete: { task: verify }',
        refused('INSTANCE_ENDED'),
        'cancel: true',
        refused('INSTANCE_ENDED'),
      ),
    ).toBe('ok');
  });

  it('`nth` chooses among several, oldest first', () => {
    const text =
      'name: A\nstart: { data: { names: [a, b, c] } }\nsteps:\n  - complete: { task: copy, nth: 2 }\n  - expect: { data: { last: b }, count: { copy: 1 } }\n  - complete: { task: copy, nth: 3 }\n  - expect: { rejected: TASK_NOT_OPEN }\n  - complete: { task: copy, nth: 2 }\n  - expect: { data: { last: c } }\n';
    expect(verdictOf(text, [copies])).toBe('ok');
  });

  it('in a file without assignment anybody may act', () => {
    expect(
      verdictOf(
        'name: A\nstart: { data: { names: [a] } }\nsteps:\n  - complete: { task: copy, as: lurah }\n  - expect: { ended: true }',
        [copies],
      ),
    ).toBe('ok');
  });
});

it('what only a service knows is a fault of the file on a plain process', () => {
  expect(verdictOf('name: A\nsteps:\n  - withdraw: true', [approval])).toBe('SHAPE_INVALID 3:5');
});

it('an activity with very many rounds begins them all by itself', () => {
  const text =
    'name: A\nstart: { data: { names: NAMES } }\nsteps:\n  - complete: { task: copy, nth: 1200 }\n  - expect: { count: { copy: 1 }, ended: false }';
  const names = JSON.stringify(Array.from({ length: 1_200 }, (_, index) => index));
  expect(verdictOf(text.replace('NAMES', names), [copies])).toBe('ok');
});
