// Rounds of activities that have very many of them: rows of their own, read only where a decision looks at them.
import type { CaseRecord } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import type { ElementInstance } from '@alur/process-engine';
import { putTogether } from '@alur/process-engine';
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { ask } from './outage.js';

export type Rounds = Readonly<Record<string, ElementInstance>>;

export interface RoundsAsked {
  readonly caseId: string;
  /** Absent: all there are. */
  readonly keys?: readonly string[];
}

/** One round trip for all cases of a batch; in the order of what was asked. */
export async function loadRounds(pool: Pool, asked: readonly RoundsAsked[]): Promise<readonly Rounds[]> {
  const { rows } = await ask<{ case_id: string; key: string; state: ElementInstance }>(pool, {
    name: 'load-rounds',
    text: `SELECT r.case_id, r.key, r.state
             FROM jsonb_to_recordset($1::jsonb) AS asked (case_id uuid, keys jsonb)
             JOIN case_round r ON r.case_id = asked.case_id AND (asked.keys IS NULL OR asked.keys ? r.key)`,
    values: [JSON.stringify(asked.map(({ caseId, keys }) => ({ case_id: caseId, ...(keys ? { keys } : {}) })))],
  });
  return asked.map(({ caseId }) =>
    Object.fromEntries(rows.filter((row) => row.case_id === caseId).map(({ key, state }) => [key, state])),
  );
}

/** An open correction looks at every task that waits for it. */
export const roundsOf = (record: CaseRecord, keys: readonly string[] | undefined): RoundsAsked => ({
  caseId: record.id,
  ...(keys === undefined || record.state.correction ? {} : { keys }),
});

export const withRounds = (record: CaseRecord, rounds: Rounds): CaseRecord => ({
  ...record,
  state: { ...record.state, process: putTogether(record.state.process, rounds) },
});

export interface RoundRows {
  readonly kept: readonly JsonObject[];
  readonly over: readonly JsonObject[];
}

/** What became of the rounds that were loaded or have begun: rows to write, and rows that are over. */
export function roundRows(caseId: string, loaded: Rounds, now: Rounds): RoundRows {
  const kept = Object.values(now).filter((round) => !isDeepStrictEqual(loaded[round.key], round));
  const over = Object.keys(loaded).filter((key) => now[key] === undefined);
  return {
    kept: kept.map((round) => ({ case_id: caseId, key: round.key, state: round as unknown as JsonObject })),
    over: over.map((key) => ({ case_id: caseId, key })),
  };
}
