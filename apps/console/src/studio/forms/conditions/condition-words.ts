// Conditions in the words of a designer: what may be compared how, and the whole as a sentence.
import type { Condition } from '@alur/forms';
import { formatDate } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { Comparable, WrittenField } from '../fields/field-kinds.js';
import { kindOf } from '../fields/field-kinds.js';
import type { Comparison, Operator } from './condition-shape.js';
import { groupOf, isGroup } from './condition-shape.js';

/** The city's villages by code. */
export type VillageNames = Readonly<Record<string, { readonly name: string }>>;

type Words = Readonly<Partial<Record<Operator, string>>>;

const words: Readonly<Record<Comparable, Words>> = {
  option: { equals: 'adalah', notEquals: 'bukan', in: 'salah satu dari', answered: 'sudah dijawab' },
  village: { equals: 'adalah', notEquals: 'bukan', in: 'salah satu dari', answered: 'sudah dijawab' },
  number: {
    atLeast: 'paling sedikit',
    atMost: 'paling banyak',
    equals: 'tepat',
    notEquals: 'bukan',
    answered: 'sudah dijawab',
  },
  day: { atLeast: 'pada atau sesudah', atMost: 'pada atau sebelum', equals: 'tepat pada', answered: 'sudah dijawab' },
  text: { equals: 'adalah', notEquals: 'bukan', answered: 'sudah dijawab' },
  presence: { answered: 'sudah dijawab' },
};

export const comparableOf = (field: WrittenField | undefined): Comparable =>
  kindOf(field?.type)?.compares ?? 'presence';

/** The ways to compare a question's answer, the usual one first. */
export const operatorsFor = (field: WrittenField | undefined): readonly (readonly [Operator, string])[] =>
  Object.entries(words[comparableOf(field)]) as unknown as readonly (readonly [Operator, string])[];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The answers to choose from, where there is a list of them. */
export function answersTo(field: WrittenField | undefined, villages: VillageNames): readonly Choice[] {
  switch (comparableOf(field)) {
    case 'option':
      return (field?.options ?? []).flatMap(({ value, label }) =>
        value ? [{ value, label: label?.trim() ? label : value }] : [],
      );
    case 'village':
      return Object.entries(villages).map(([value, { name }]) => ({ value, label: name }));
    default:
      return [];
  }
}

/** What a condition most often looks at: the last choice before. */
export const usualQuestion = (questions: readonly WrittenField[]): WrittenField | undefined =>
  questions.filter(({ type }) => type === 'choice').at(-1) ?? questions.at(-1);

/** A comparison to begin with. */
export function comparisonWith(field: WrittenField, villages: VillageNames): Comparison {
  const [[op] = ['answered' as const]] = operatorsFor(field);
  const [first] = answersTo(field, villages);
  return { field: field.id ?? '', op, ...(first && op !== 'answered' ? { value: first.value } : {}) };
}

export interface Asked {
  /** Questions a condition may look at. */
  readonly questions: readonly WrittenField[];
  readonly villages: VillageNames;
}

/** `"Kepemilikan NIB" adalah "Sudah punya"`; empty where there is no condition. */
export function conditionSentence(condition: unknown, asked: Asked): string {
  const { join, parts } = groupOf(condition);
  const said = parts.map((part) => (isGroup(part) ? grouped(part, asked) : comparisonSentence(part, asked)));
  return said.filter((one) => one !== '').join(join === 'all' ? ' dan ' : ' atau ');
}

const grouped = (part: Condition, asked: Asked): string => {
  const inner = conditionSentence(part, asked);
  return inner === '' ? '' : `(${inner})`;
};

function comparisonSentence({ field: id, op, value }: Comparison, { questions, villages }: Asked): string {
  const field = questions.find((one) => one.id === id);
  const name = `"${field?.label?.trim() ? field.label : id}"`;
  const said = words[comparableOf(field)][op] ?? anyWord[op];
  return op === 'answered' ? `${name} ${said}` : `${name} ${said} ${valueWords(value, answersTo(field, villages))}`;
}

/** For what somebody wrote by hand of a type that the builder would not compare so. */
const anyWord: Readonly<Record<Operator, string>> = {
  equals: 'adalah',
  notEquals: 'bukan',
  in: 'salah satu dari',
  atLeast: 'paling sedikit',
  atMost: 'paling banyak',
  answered: 'sudah dijawab',
};

function valueWords(value: Json | undefined, choices: readonly Choice[]): string {
  if (Array.isArray(value)) {
    const all = (value as readonly Json[]).map((one) => valueWords(one, choices));
    return all.length === 0 ? '…' : all.join(', ');
  }
  if (value === undefined || value === null || value === '') return '…';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const known = choices.find((choice) => choice.value === text)?.label;
  const date = formatDate(text);
  return date !== text ? date : `"${known ?? text}"`;
}
