// What a column may look at: questions of the form and of tasks, facts of a village, what other steps wrote.
import type { DraftOutline, OutlineField } from '@alur/contracts';
import type { ChoiceGroup } from '../../editing/fields.js';
import type { CellKind } from './friendly-cell.js';
import type { Input } from './sheet-edits.js';

export interface ColumnData {
  readonly kind: CellKind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function dataGroups(outline: DraftOutline | undefined, written: readonly string[]): readonly ChoiceGroup[] {
  const fields = (outline?.fields ?? []).filter(({ type }) => type !== 'file');
  const choicesOf = (some: readonly OutlineField[]) =>
    some.flatMap(({ id, label, facts = [] }) => [
      { value: id, label },
      ...facts.map((fact) => ({ value: fact.name, label: `${label}: ${fact.label}` })),
    ]);
  return [
    { title: 'Jawaban pemohon', choices: choicesOf(fields.filter(({ by }) => by === undefined)) },
    { title: 'Isian petugas', choices: choicesOf(fields.filter(({ by }) => by !== undefined)) },
    { title: 'Hasil langkah lain', choices: written.map((name) => ({ value: name, label: name })) },
  ].filter(({ choices }) => choices.length > 0);
}

export function dataOf({ expression, type }: Input, outline: DraftOutline | undefined): ColumnData {
  const field = outline?.fields.find(({ id }) => id === expression);
  if (field?.options) return { kind: 'choice', options: field.options };
  return { kind: field ? kindOf(field.type) : kindOfType(type), options: [] };
}

/** Type of a column over a question, in FEEL. */
export function columnFor(expression: string, label: string, outline: DraftOutline | undefined): Input {
  const field = outline?.fields.find(({ id }) => id === expression);
  const kind = field ? kindOf(field.type) : 'text';
  return { label, expression, ...(field ? { type: feelType[kind] } : {}) };
}

export const kindOfType = (type: string | undefined): CellKind => {
  if (type === 'number' || type === 'date' || type === 'boolean') return type;
  return 'text';
};

const kindOf = (type: OutlineField['type']): CellKind => {
  if (type === 'number' || type === 'rupiah') return 'number';
  if (type === 'date') return 'date';
  return type === 'declaration' ? 'boolean' : 'text';
};

const feelType = { number: 'number', date: 'date', boolean: 'boolean', text: 'string', choice: 'string' } as const;
