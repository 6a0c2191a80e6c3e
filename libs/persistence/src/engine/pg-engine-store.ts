// The store in PostgreSQL: one statement to read a batch, one to write it. What people typed is open on this side only.
import type { BlindIndex, SubjectKey } from '@alur/application';
import type { Answers } from '@alur/forms';
import type { Pool, QueryConfig } from 'pg';
import { openSection, sealSection } from '../vault/case-data.js';
import type { IndexRow } from '../vault/index-rows.js';
import { indexRows } from '../vault/index-rows.js';
import type { Vault } from '../vault/vault.js';
import { loadRounds } from './case-rounds.js';
import { commitStatement, usualCommitStatement } from './commit-statement.js';
import type { AskedCase, DataRow, EngineStore, LoadedRow, TurnRows } from './engine-store.js';
import { loadStatement } from './load-statement.js';
import { ask } from './outage.js';

export interface StorePorts {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly index: BlindIndex;
}

/** As the load statement gives it. */
interface SealedRow extends Omit<LoadedRow, 'answers' | 'erased'> {
  readonly sections: Readonly<Record<string, readonly [number, string]>> | null;
  readonly subject_id: string | null;
  readonly wrapped: string | null;
}

/** Of the cases that were loaded last: their commit follows within milliseconds and asks nobody for a key. */
const keysKept = 2_000;

export function pgEngineStore({ pool, vault, index }: StorePorts): EngineStore {
  const keys = new Map<string, SubjectKey>();
  const open = async (asked: AskedCase | undefined, row: SealedRow): Promise<LoadedRow> => {
    const { sections, subject_id, wrapped, ...plain } = row;
    const key = subject_id === null ? undefined : await vault.opened(subject_id, wrapped);
    if (key && subject_id !== null) remember(keys, subject_id, key);
    const caseId = asked?.caseId ?? '';
    const isErased = subject_id !== null && !key;
    return {
      ...plain,
      inbox_hash: knownHash(key, plain.inbox_hash, asked?.requestHash),
      answers: sections && opened(key, caseId, sections),
      ...(isErased ? { erased: true } : {}),
    };
  };
  return {
    async load(asked) {
      const { rows } = await ask<SealedRow>(pool, {
        name: 'load-cases',
        text: loadStatement,
        values: [
          asked.map(({ caseId }) => caseId),
          asked.map(({ key }) => key),
          asked.map(({ workItem }) => workItem ?? ''),
          asked.map(({ subject }) => subject ?? null),
        ],
      });
      return Promise.all(rows.map((row, place) => open(asked[place], row)));
    },
    loadRounds: (asked) => loadRounds(pool, asked),
    async commit(turns) {
      const data = turns.flatMap((one) => one.data);
      const sealed = await Promise.all(
        data.map(async (row) => {
          const key = keys.get(row.subject_id) ?? (await vault.keyOf(row.subject_id));
          return key ? [await sealedRow(index, key, row)] : [];
        }),
      );
      const { rows } = await ask<{ id: string }>(pool, commitQuery(turns.map(marked(sealed.flat())), sealed.flat()));
      return new Set(rows.map(({ id }) => id));
    },
  };
}

/** What was typed is in the hash of its request: of a command that types something only a mark is kept, and goes with the key. */
const knownHash = (key: SubjectKey | undefined, kept: string | null, asked: string | undefined): string | null =>
  kept !== null && key && asked !== undefined && kept === key.mark(asked) ? asked : kept;

const marked =
  (sealed: readonly SealedData[]) =>
  (one: TurnRows): TurnRows => {
    const key = sealed.find(({ caseId }) => caseId === one.turn.case_id)?.key;
    return key ? { ...one, turn: { ...one.turn, request_hash: key.mark(one.turn.request_hash) } } : one;
  };

function remember(keys: Map<string, SubjectKey>, subjectId: string, key: SubjectKey): void {
  keys.delete(subjectId);
  keys.set(subjectId, key);
  const [oldest] = keys.size > keysKept ? keys.keys() : [];
  if (oldest !== undefined) keys.delete(oldest);
}

const opened = (
  key: SubjectKey | undefined,
  caseId: string,
  sections: NonNullable<SealedRow['sections']>,
): Readonly<Record<string, Answers>> =>
  Object.fromEntries(
    Object.entries(sections).map(([section, [revision, text]]) => [
      section,
      openSection(key, { caseId, revision, sealed: Buffer.from(text, 'base64') }),
    ]),
  );

interface SealedData {
  readonly caseId: string;
  readonly key: SubjectKey;
  readonly data: Omit<DataRow, 'subject_id' | 'answers' | 'salt' | 'numbers'> & {
    readonly sealed: string;
    readonly replaces_numbers: boolean;
  };
  readonly numbers: readonly IndexRow[];
}

async function sealedRow(index: BlindIndex, key: SubjectKey, row: DataRow): Promise<SealedData> {
  const { case_id: caseId, subject_id: subjectId, answers, salt, numbers, ...plain } = row;
  const sealed = sealSection(key, { caseId, revision: row.revision }, { answers, salt }).toString('base64');
  const rows = await indexRows(index, key, { ownerId: caseId, section: row.section, subjectId }, numbers ?? []);
  // Of a section that asks for no numbers there is nothing to take out of the index, and nobody looks.
  const replaces = numbers !== undefined;
  return { caseId, key, data: { case_id: caseId, ...plain, sealed, replaces_numbers: replaces }, numbers: rows };
}

/** How many parameters the usual statement has. */
const usualValues = 6;

function commitQuery(turns: readonly TurnRows[], sealed: readonly SealedData[]): QueryConfig {
  const values = commitValues(turns, sealed);
  const isUsual =
    values.slice(usualValues).every((rows) => rows === '[]') && !sealed.some(({ data }) => data.replaces_numbers);
  return isUsual
    ? { name: 'commit-cases', text: usualCommitStatement, values: values.slice(0, usualValues) }
    : { name: 'commit-cases-whole', text: commitStatement, values: [...values] };
}

/** The parameters of the commit statement, in its order. */
function commitValues(turns: readonly TurnRows[], sealed: readonly SealedData[]): readonly string[] {
  const all = (rowsOf: (one: TurnRows) => readonly unknown[]): string => JSON.stringify(turns.flatMap(rowsOf));
  return [
    all(({ turn }) => [turn]),
    JSON.stringify(sealed.map(({ data }) => data)),
    all(({ opened }) => opened),
    all(({ closed }) => closed),
    all(({ added }) => added),
    all(({ done }) => done),
    all(({ claims }) => claims),
    all(({ pauses }) => pauses),
    all(({ roundsKept }) => roundsKept),
    all(({ roundsOver }) => roundsOver),
    all(({ raised }) => raised),
    all(({ over }) => over),
    all(({ revived }) => revived),
    all(({ waitsOpened }) => waitsOpened),
    all(({ waitsClosed }) => waitsClosed),
    JSON.stringify(sealed.flatMap(({ numbers }) => numbers)),
  ];
}
