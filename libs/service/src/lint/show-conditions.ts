// A question may depend on earlier answers only, and on values they can have.
import { fieldsOf } from '@alur/forms';
import type { Condition, Field } from '@alur/forms';
import type { Diagnostic, Json } from '@alur/kernel';
import { fieldsOfTask } from './form-fields.js';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

type Path = readonly (string | number)[];

export const showConditions: Lint = (review) => {
  const earlier: Field[] = [];
  const findings: Diagnostic[] = [];
  const judge = (condition: Condition | undefined, before: readonly Field[], path: Path): void => {
    if (condition)
      findings.push(
        ...faultsOf(condition, before).map((fault) => findingIn(review.form, [...path, 'showWhen'], fault)),
      );
  };
  review.bundle.form.pages.forEach((page, at) => {
    judge(page.showWhen, earlier, ['pages', at]);
    page.fields.forEach((field, index) => {
      judge(field.showWhen, earlier, ['pages', at, 'fields', index]);
      earlier.push(field);
    });
  });
  for (const element of Object.keys(review.bundle.tasks)) {
    const own = fieldsOfTask(review, element);
    own.forEach(({ field, path }, index) => {
      judge(
        field.showWhen,
        own.slice(0, index).map((before) => before.field),
        path,
      );
    });
  }
  return findings;
};

interface Fault {
  readonly code: string;
  readonly message: string;
}

function faultsOf(condition: Condition, before: readonly Field[]): readonly Fault[] {
  const unknown = fieldsOf(condition).filter((id) => !before.some((field) => field.id === id));
  return [
    ...unknown.map((id) => ({
      code: 'CONDITION_UNKNOWN_FIELD',
      message: `Syarat tampil memakai "${id}", padahal isian itu tidak ada sebelum pertanyaan ini. Perbaiki namanya atau urutannya.`,
    })),
    ...comparisonsOf(condition).flatMap((comparison) => impossible(comparison, before)),
  ];
}

type Comparison = Extract<Condition, { op: unknown }>;

function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}

function impossible({ field: id, op, value }: Comparison, before: readonly Field[]): readonly Fault[] {
  const field = before.find((one) => one.id === id);
  if (op !== 'answered' && value === undefined)
    return [
      {
        code: 'CONDITION_INVALID',
        message: `Syarat tampil atas "${id}" belum punya "value". Isi nilai pembandingnya.`,
      },
    ];
  if (op === 'in' && !Array.isArray(value))
    return [{ code: 'CONDITION_INVALID', message: `Syarat tampil "in" atas "${id}" harus berupa daftar nilai.` }];
  if (field?.type !== 'choice' || (op !== 'equals' && op !== 'notEquals' && op !== 'in')) return [];
  const asked: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
  const wrong = asked.filter((one) => !field.options.some((option) => option.value === one));
  return wrong.map((one) => ({
    code: 'CONDITION_UNKNOWN_VALUE',
    message: `"${String(one)}" bukan pilihan dari "${id}". Pakai salah satu: ${field.options.map((option) => option.value).join(', ')}.`,
  }));
}
