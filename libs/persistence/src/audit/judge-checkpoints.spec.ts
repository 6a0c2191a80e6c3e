import type { AuditFinding } from '@alur/application';
import type { StoredCheckpoint } from './evidence.js';
import { rootOf, rootStart } from './evidence.js';
import type { CheckpointVerdict } from './judge-checkpoints.js';
import { judgeCheckpoints } from './judge-checkpoints.js';

const now = '2026-11-26T10:00:00.000Z';
const stored = (minute: number): string => `2026-11-26T09:0${String(minute)}:00.000000`;
const told = (minute: number): string => `2026-11-26T09:0${String(minute)}:00.000Z`;
const leafRoot = (number: number): Buffer => Buffer.alloc(32, number);

const made = (change: (header: StoredCheckpoint) => object = () => ({})): readonly StoredCheckpoint[] => {
  const all: StoredCheckpoint[] = [];
  for (let number = 1; number <= 5; number += 1) {
    const last = all.at(-1);
    const header = {
      number,
      at: stored(number),
      since: last?.at ?? null,
      cases: 1,
      entries: 0,
      merkle: leafRoot(number),
      previous: last?.root ?? rootStart,
      root: rootStart,
    };
    const changed = { ...header, ...change(header) };
    all.push({ ...changed, root: rootOf(changed) });
  }
  return all;
};
const whole = made();
const rootsOf = (numbers: readonly number[]): ReadonlyMap<number, string> =>
  new Map(numbers.map((number) => [number, whole[number - 1]?.root.toString('hex') ?? '']));

interface Asked {
  readonly checkpoints?: readonly StoredCheckpoint[];
  readonly leaves?: (number: number) => Buffer;
  readonly orphans?: readonly number[];
  readonly signed?: readonly number[];
}

function judge({ checkpoints = whole, leaves = leafRoot, orphans = [], signed = [] }: Asked): {
  readonly findings: readonly AuditFinding[];
  readonly verdict: CheckpointVerdict;
} {
  const findings: AuditFinding[] = [];
  const judging = judgeCheckpoints({ signed: rootsOf(signed), now, found: (one) => findings.push(one) });
  for (const checkpoint of checkpoints)
    judging.next(checkpoint, { merkle: leaves(checkpoint.number), cases: 1, entries: 0 });
  for (const number of orphans) judging.orphaned(number);
  return { findings, verdict: judging.end() };
}
const but = (number: number, change: Partial<StoredCheckpoint>): readonly StoredCheckpoint[] =>
  whole.map((one) => (one.number === number ? { ...one, ...change } : one));
const trusted = ({ isTrusted }: CheckpointVerdict): readonly number[] => [1, 2, 3, 4, 5].filter(isTrusted);

it('checkpoints that follow each other, as they are signed, are whole', () => {
  const { findings, verdict } = judge({ signed: [2, 5] });
  expect(findings).toEqual([]);
  expect([verdict.compared, trusted(verdict)]).toEqual([2, [1, 2, 3, 4, 5]]);
});

it('leaves that come to another root are told with their minute, and are no witness any more', () => {
  const { findings, verdict } = judge({ leaves: (number) => leafRoot(number === 3 ? 9 : number) });
  expect(findings).toEqual([{ code: 'LEAVES_CHANGED', checkpoint: 3, since: told(3), until: now }]);
  expect(trusted(verdict)).toEqual([1, 2, 4, 5]);
});

it.each<Partial<StoredCheckpoint>>([
  { at: stored(9) },
  { since: stored(0) },
  { cases: 7 },
  { merkle: leafRoot(9) },
  { root: leafRoot(9) },
  { previous: leafRoot(9) },
])('a checkpoint with a changed column is told alone, and its leaves are still a witness: %o', (change) => {
  const { findings, verdict } = judge({ checkpoints: but(3, change) });
  expect(findings).toEqual([{ code: 'CHECKPOINT_CHANGED', checkpoint: 3, since: told(2), until: now }]);
  expect(trusted(verdict)).toEqual([1, 2, 3, 4, 5]);
});

it('one that was made anew as a whole is given away by the next one', () => {
  const header = { ...whole[2], merkle: leafRoot(9) } as StoredCheckpoint;
  const { findings, verdict } = judge({
    checkpoints: but(3, { merkle: leafRoot(9), root: rootOf(header) }),
    leaves: (number) => leafRoot(number === 3 ? 9 : number),
  });
  expect(findings).toEqual([{ code: 'CHECKPOINT_CHANGED', checkpoint: 3, since: told(3), until: now }]);
  expect(trusted(verdict)).toEqual([1, 2, 4, 5]);
});

it('where all are made anew the signed one tells, from the last that was as it is signed', () => {
  const { findings, verdict } = judge({
    checkpoints: made(({ number }) => (number === 4 ? { merkle: leafRoot(9) } : {})),
    leaves: (number) => leafRoot(number === 4 ? 9 : number),
    signed: [2, 5],
  });
  expect(findings).toEqual([{ code: 'ROOT_REPLACED', checkpoint: 3, lastCheckpoint: 5, since: told(2), until: now }]);
  expect(trusted(verdict)).toEqual([1, 2]);
});

it('missing ones are told: between two, at the end, and where only their leaves are left', () => {
  expect(judge({ checkpoints: whole.filter(({ number }) => number !== 2 && number !== 3) }).findings).toEqual([
    { code: 'CHECKPOINT_MISSING', checkpoint: 2, lastCheckpoint: 3, since: told(1), until: now },
  ]);
  expect(judge({ checkpoints: whole.slice(0, 3), signed: [5] }).findings).toEqual([
    { code: 'CHECKPOINT_MISSING', checkpoint: 4, lastCheckpoint: 5, since: told(3), until: now },
  ]);
  expect(judge({ checkpoints: whole.slice(0, 4), orphans: [5] }).findings).toEqual([
    { code: 'CHECKPOINT_MISSING', checkpoint: 5, since: told(4), until: now },
  ]);
});
