// A table in the layout of the regulation: the block of identity, two rows of titles, one row for each step.
import type { SheetCell } from '../table/sheet.js';
import type { SopStep, SopTable } from '../table/sop-table.js';
import { identityOf } from './identity-of.js';
import { targetWords } from './step-of.js';

export interface SopLayout {
  /** `merged` cells belong to the one they name. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Row of the upper titles, counted from 1; above it stands the block of identity. */
  readonly header: number;
  readonly performers: number;
}

export function layoutOf(table: SopTable): SopLayout {
  const identity = identityOf(table);
  const header = identity.length + 2;
  const rows = [
    ...identity,
    [],
    ...titles(table, header),
    ...table.steps.map((step, index) => line(step, index, table)),
  ];
  return { rows, header, performers: table.performers.length };
}

const cell = (text: string): SheetCell => ({ text });

function titles({ performers }: SopTable, row: number): readonly (readonly SheetCell[])[] {
  const after = performers.length + 3;
  const into = (column: number): SheetCell => ({ text: '', merged: { row, column } });
  const rest = (column: number, count: number) => Array.from({ length: count }, () => into(column));
  const single = ['Keterangan', 'Jika ya', 'Jika tidak', 'Kode'];
  return [
    [
      ...[cell('No'), cell('Kegiatan')],
      ...[cell('Pelaksana'), ...rest(3, performers.length - 1)],
      ...[cell('Mutu Baku'), ...rest(after, 2)],
      ...single.map(cell),
    ],
    [
      ...[into(1), into(2)],
      ...performers.map(({ value }) => cell(value)),
      ...['Kelengkapan', 'Waktu', 'Output'].map(cell),
      ...single.map((_, index) => into(after + 3 + index)),
    ],
  ];
}

function line(step: SopStep, index: number, { performers }: SopTable): readonly SheetCell[] {
  const mark = step.isDecision ? '◇' : '●';
  const answer = (wanted: string): string => {
    const branch = step.branches.length > 2 ? undefined : step.branches.find((one) => one.answer === wanted);
    if (!branch) return '';
    const words = targetWords(branch.target, index);
    return branch.label === undefined ? words : `${branch.label}: ${words}`;
  };
  return [
    step.number.value,
    step.activity.value,
    ...performers.map(({ value }) => (step.performers.some((one) => one.value === value) ? mark : '')),
    ...[step.requirements, step.time, step.output, step.note].map((part) => part?.value ?? ''),
    ...[answer('ya'), answer('tidak'), step.code?.value ?? ''],
  ].map(cell);
}
