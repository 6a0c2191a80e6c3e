import type { AuditFinding } from '@alur/application';
import { chainHash, chainStart } from '../engine/hash-chain.js';
import type { StoredEntry } from './evidence.js';
import { entryHash } from './evidence.js';
import type { CaseEvidence, SeenHead, StoredTurn } from './judge-case.js';
import { judgeCase } from './judge-case.js';
import { judgeEntry } from './judge-entry.js';

const caseId = '11111111-1111-4111-8111-111111111111';
const now = '2026-11-26T09:30:00.000Z';
const stored = (minute: number): string => `2026-11-26T09:${String(minute).padStart(2, '0')}:00.000000`;
const told = (minute: number): string => `2026-11-26T09:${String(minute).padStart(2, '0')}:00.000Z`;

/** Turns at the given minutes, each following from the one before. */
function turnsAt(minutes: readonly number[], by = 'officer:budi', from: readonly StoredTurn[] = []): StoredTurn[] {
  const turns = [...from];
  for (const minute of minutes) {
    const revision = turns.length + 1;
    const previous = turns.at(-1)?.hash ?? chainStart;
    const turn = {
      revision,
      at: stored(minute),
      actor: by,
      commandKey: `k${String(revision)}`,
      events: '[]',
      previous,
    };
    turns.push({ ...turn, hash: chainHash(previous, { caseId, ...turn, at: told(minute) }) });
  }
  return turns;
}

/** A checkpoint a minute; number 5 is that of 09:05. */
const seenAt = (minute: number, { revision, hash }: StoredTurn): SeenHead => ({
  checkpoint: minute,
  revision,
  hash,
  at: stored(minute),
  since: stored(minute - 1),
});

const rowOf = (turns: readonly StoredTurn[]): CaseEvidence['row'] => {
  const last = turns.at(-1);
  return last && { reference: 'BTU-1', revision: last.revision, head: last.hash };
};

const turns = turnsAt([1, 2, 3, 4]);
const [first, second, third, fourth] = turns;
if (!first || !second || !third || !fourth) throw new Error('Expected four turns');
const seen = [seenAt(2, first), seenAt(4, third), seenAt(5, fourth)];

function findings(evidence: Partial<CaseEvidence>, untrusted: readonly number[] = []): readonly AuditFinding[] {
  const found: AuditFinding[] = [];
  const row = rowOf(turns);
  judgeCase(
    { caseId, ...(row ? { row } : {}), turns, seen, ...evidence },
    {
      isTrusted: (number) => !untrusted.includes(number),
      provenUntil: stored(29),
      now,
      found: (one) => found.push(one),
    },
  );
  return found;
}
const without = (revision: number): readonly StoredTurn[] => turns.filter((turn) => turn.revision !== revision);
const changed = (revision: number, change: Partial<StoredTurn>): readonly StoredTurn[] =>
  turns.map((turn) => (turn.revision === revision ? { ...turn, ...change } : turn));

describe('a case', () => {
  it('is whole as it was written, also where its last turns are newer than every checkpoint', () => {
    expect(findings({})).toEqual([]);
    const more = turnsAt([20], 'officer:budi', turns);
    const row = rowOf(more);
    expect(findings({ turns: more, ...(row ? { row } : {}) })).toEqual([]);
  });

  it('with a changed turn is told with that turn, since the checkpoint before the one that saw it', () => {
    const expected = { code: 'TURN_CHANGED', caseId, reference: 'BTU-1', revision: 2, since: told(3), until: now };
    expect(findings({ turns: changed(2, { actor: 'officer:x' }) })).toEqual([expected]);
    expect(findings({ turns: changed(2, { at: `${stored(2).slice(0, -1)}1` }) })).toEqual([expected]);
    expect(findings({ turns: changed(2, { hash: chainStart }) })).toEqual([expected]);
  });

  it('with a turn taken out or put in is told with its number', () => {
    expect(findings({ turns: without(2) })).toMatchObject([{ code: 'TURNS_DELETED', revision: 2, since: told(3) }]);
    expect(findings({ turns: turns.slice(0, 2) })).toMatchObject([
      { code: 'TURNS_DELETED', revision: 3, lastRevision: 4, since: told(5) },
    ]);
    expect(findings({ turns: [...turns, { ...fourth, at: stored(6) }] })).toMatchObject([
      { code: 'TURN_INSERTED', revision: 4 },
    ]);
  });

  it('whose last turns are gone is told also where its row goes with them', () => {
    const fewer = turns.slice(0, 3);
    const row = rowOf(fewer);
    expect(findings({ turns: fewer, ...(row ? { row } : {}) })).toMatchObject([
      { code: 'TURNS_DELETED', revision: 4, since: told(5) },
    ]);
  });

  it('that is gone is told with the last turn that was seen, and when', () => {
    const found: AuditFinding[] = [];
    const judge = { isTrusted: () => true, now, found: (one: AuditFinding) => found.push(one) };
    judgeCase({ caseId, turns: [], seen }, judge);
    expect(found).toEqual([{ code: 'CASE_DELETED', caseId, revision: 4, since: told(5), until: now }]);
    found.length = 0;
    judgeCase({ caseId, turns, seen }, judge);
    expect(found).toMatchObject([{ code: 'CASE_ROW_DELETED' }]);
  });

  it('whose row points elsewhere is told', () => {
    const row = { reference: 'BTU-1', revision: 4, head: third.hash };
    expect(findings({ row })).toMatchObject([{ code: 'HEAD_CHANGED', revision: 4 }]);
    expect(findings({ row: { ...row, revision: 3 } })).toMatchObject([{ code: 'HEAD_CHANGED', revision: 3 }]);
    expect(findings({ row: { ...row, revision: 9, head: fourth.hash } })).toMatchObject([{ code: 'HEAD_CHANGED' }]);
  });

  it('whose chain was made anew differs from what was seen, from the first turn that may be another', () => {
    const forged = turnsAt([2, 3, 4], 'officer:forger', [first]);
    const row = rowOf(forged);
    expect(findings({ turns: forged, ...(row ? { row } : {}) })).toMatchObject([
      { code: 'CHAIN_REWRITTEN', revision: 2, lastRevision: 4, checkpoint: 4, since: told(5), until: now },
    ]);
  });

  it('that was made anew between two checkpoints is told with both minutes', () => {
    const forged = turnsAt([2, 3, 4], 'officer:forger', [first]);
    const last = forged.at(-1);
    const row = rowOf(forged);
    if (!last) throw new Error('Expected a turn');
    expect(
      findings({ turns: forged, ...(row ? { row } : {}), seen: [seenAt(2, first), seenAt(4, third), seenAt(8, last)] }),
    ).toMatchObject([{ code: 'CHAIN_REWRITTEN', revision: 2, since: told(4), until: told(8) }]);
  });

  it('is not accused by a leaf of a checkpoint that was changed itself', () => {
    const other = { ...seenAt(4, third), hash: chainStart };
    expect(findings({ seen: [seenAt(2, first), other, seenAt(5, fourth)] }, [4])).toMatchObject([
      { code: 'LEAF_CHANGED', checkpoint: 4, revision: 3, since: told(4) },
    ]);
  });

  it('with a turn dated long before the checkpoint that saw it first is told', () => {
    const late = { ...seenAt(25, fourth), since: stored(24) };
    expect(findings({ seen: [seenAt(2, first), seenAt(4, third), late] })).toMatchObject([
      { code: 'TURN_LATE', revision: 4, checkpoint: 25, since: told(4), until: told(25) },
    ]);
    expect(findings({ seen: [seenAt(2, first), seenAt(4, third)] })).toMatchObject([
      { code: 'TURN_LATE', revision: 4, since: told(4), until: now },
    ]);
  });
});

describe('an audit row', () => {
  const row: StoredEntry = {
    id: caseId,
    at: stored(3),
    actor: 'officer:budi',
    action: 'case-read',
    subjectKind: null,
    subjectId: null,
    outcome: 'done',
    details: '{}',
    requestId: null,
  };
  const leaf: SeenHead = { checkpoint: 4, revision: 0, hash: entryHash(row), at: stored(4), since: stored(3) };
  const judged = (evidence: { readonly row?: StoredEntry; readonly seen?: SeenHead }, isTrusted = true) => {
    const found: AuditFinding[] = [];
    judgeEntry(
      { id: caseId, ...evidence },
      { isTrusted: () => isTrusted, provenUntil: stored(29), now, found: (one) => found.push(one) },
    );
    return found;
  };

  it('is what its leaf says, or is told as changed or deleted since its checkpoint', () => {
    expect(judged({ row, seen: leaf })).toEqual([]);
    const since = { entry: caseId, checkpoint: 4, since: told(4), until: now };
    expect(judged({ row: { ...row, actor: 'x' }, seen: leaf })).toEqual([{ code: 'ENTRY_CHANGED', ...since }]);
    expect(judged({ seen: leaf })).toEqual([{ code: 'ENTRY_DELETED', ...since }]);
    expect(judged({ seen: leaf }, false)).toEqual([{ code: 'LEAF_CHANGED', ...since }]);
  });

  it('may be without a leaf for a while, and no longer', () => {
    expect(judged({ row: { ...row, at: stored(20) } })).toEqual([]);
    expect(judged({ row })).toEqual([{ code: 'ENTRY_LATE', entry: caseId, since: told(3), until: now }]);
  });
});
