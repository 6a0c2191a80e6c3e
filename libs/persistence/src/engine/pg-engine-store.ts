// The store in PostgreSQL: one statement to read a batch, one to write it.
import type { Pool } from 'pg';
import { loadRounds } from './case-rounds.js';
import { commitStatement } from './commit-statement.js';
import type { EngineStore, LoadedRow, TurnRows } from './engine-store.js';
import { loadStatement } from './load-statement.js';
import { ask } from './outage.js';

export const pgEngineStore = (pool: Pool): EngineStore => ({
  async load(asked) {
    const { rows } = await ask<LoadedRow>(pool, {
      name: 'load-cases',
      text: loadStatement,
      values: [
        asked.map(({ caseId }) => caseId),
        asked.map(({ key }) => key),
        asked.map(({ workItem }) => workItem ?? ''),
      ],
    });
    return rows;
  },
  loadRounds: (asked) => loadRounds(pool, asked),
  async commit(turns) {
    const { rows } = await ask<{ id: string }>(pool, {
      name: 'commit-cases',
      text: commitStatement,
      values: [...commitValues(turns)],
    });
    return new Set(rows.map(({ id }) => id));
  },
});

/** The parameters of the commit statement, in its order. */
export function commitValues(turns: readonly TurnRows[]): readonly string[] {
  const all = (rowsOf: (one: TurnRows) => readonly unknown[]): string => JSON.stringify(turns.flatMap(rowsOf));
  return [
    all(({ turn }) => [turn]),
    all(({ data }) => data),
    all(({ opened }) => opened),
    all(({ closed }) => closed),
    all(({ claims }) => claims),
    all(({ added }) => added),
    all(({ done }) => done),
    all(({ pauses }) => pauses),
    all(({ roundsKept }) => roundsKept),
    all(({ roundsOver }) => roundsOver),
    all(({ raised }) => raised),
    all(({ over }) => over),
    all(({ revived }) => revived),
    all(({ waitsOpened }) => waitsOpened),
    all(({ waitsClosed }) => waitsClosed),
  ];
}
