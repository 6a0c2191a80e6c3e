// The rows that the fields of the table work on, with what is chosen from elsewhere: performers, letters, decision tables, outcomes.
import type { PlacedFinding, StudioTable } from '@alur/contracts';
import { createContext, useContext, useId } from 'react';
import type { Choice } from '../../editing/fields.js';
import type { PlacedValue } from '../../editing/part-context.js';
import { usePartScope } from '../../editing/part-context.js';
import type { Rows } from './rows.js';
import { changedRow, isDrawnFor } from './rows.js';

export interface TableScope {
  readonly draftId: string;
  readonly rows: Rows;
  readonly readOnly: boolean;
  readonly performers: readonly Choice[];
  readonly letters: readonly Choice[];
  readonly decisions: readonly Choice[];
  readonly outcomes: readonly Choice[];
  setRows(rows: Rows, key?: string): void;
}

export const TableContext = createContext<TableScope | undefined>(undefined);

export function useTable(): TableScope {
  const scope = useContext(TableContext);
  if (!scope) throw new Error('Expected to stand inside the table');
  return scope;
}

/** Findings of the gate at one row, and what the row is asked before it can be drawn. */
export function useRowFindings(id: string): readonly PlacedFinding[] {
  const { editing, findings } = usePartScope();
  const table = editing.value as unknown as StudioTable;
  const asked = (table.kind === 'rows' ? (table.unfinished ?? []) : [])
    .filter(({ row }) => row === id)
    .map(({ row: _row, field, ...question }): PlacedFinding => ({
      ...question,
      file: '',
      place: { part: 'table', path: ['elements', id, ...(field === undefined ? [] : [field])] },
    }));
  const row = table.kind === 'rows' ? table.rows.find((one) => one.id === id) : undefined;
  const judged = findings.filter((finding) => row && isAt(finding, row));
  const told = judged.filter(({ message }) => !asked.some((question) => question.message === message));
  return [...asked, ...told];
}

/** The gate speaks of elements; a row is several of them. */
export const isAt = ({ place }: PlacedFinding, row: Rows[number]): boolean =>
  place?.path[0] === 'elements' && isDrawnFor(row, String(place.path[1]));

const fields = new Set([
  'activity',
  'performers',
  'requirements',
  'time',
  'output',
  'note',
  'answers',
  'next',
  'together',
  'timers',
  'work',
]);

/** What stands at no field of its row is told above all of them. */
export const fieldOf = ({ place }: PlacedFinding): string | undefined => {
  const field = String(place?.path[2] ?? '');
  return fields.has(field) ? field : undefined;
};

/** One value of a row, for the inputs of the studio. */
export function useRowValue<K extends keyof Rows[number]>(
  index: number,
  key: K,
): PlacedValue & { readonly value: Rows[number][K] } {
  const { rows, setRows, readOnly } = useTable();
  const id = useId();
  const row = rows[index];
  const findings = useRowFindings(row?.id ?? '').filter((finding) => fieldOf(finding) === key);
  return {
    id,
    readOnly,
    findings,
    value: row?.[key] as Rows[number][K],
    set: (next) =>
      setRows(
        rows.map((one, at) => (at === index ? changedRow(one, { [key]: next }) : one)),
        `${row?.id ?? ''}/${key}`,
      ),
  };
}
