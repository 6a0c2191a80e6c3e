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
  /** An item's question may depend on earlier ones of the same item, and on what stands before the group. */
  const inside = (group: Field, before: readonly Field[], path: Path): void => {
    if (group.type !== 'group') return;
    group.fields.forEach((field, index) => {
      judge(field.showWhen, [...before, ...group.fields.slice(0, index)], [...path, 'fields', index]);
    });
  };
  review.bundle.form.pages.forEach((page, at) => {
    judge(page.showWhen, earlier, ['pages', at]);
    page.fields.forEach((field, index) => {
      const path = ['pages', at, 'fields', index];
      judge(field.showWhen, earlier, path);
      inside(field, earlier, path);
      earlier.push(field);
    });
  });
  for (const element of Object.keys(review.bundle.tasks)) {
    const own = fieldsOfTask(review, element);
    own.forEach(({ field, path }, index) => {
      const before = own.slice(0, index).map((one) => one.field);
      judge(field.showWhen, before, path);
      inside(field, before, path);
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
  if (field?.type === 'group' || field?.type === 'several') {
    const fault = notOfLists({ field: id, op, ...(value === undefined ? {} : { value }) }, field);
    if (fault) return [fault];
  }
  if (field?.type !== 'choice' && field?.type !== 'several') return [];
  if (op !== 'equals' && op !== 'notEquals' && op !== 'in') return [];
  const asked: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
  const wrong = asked.filter((one) => !field.options.some((option) => option.value === one));
  return wrong.map((one) => ({
    code: 'CONDITION_UNKNOWN_VALUE',
    message: `"${String(one)}" bukan pilihan dari "${id}". Pakai salah satu: ${field.options.map((option) => option.value).join(', ')}.`,
  }));
}

/** Of a list one can ask how many it holds; of items nothing else. */
function notOfLists({ field: id, op, value }: Comparison, { type }: Field): Fault | undefined {
  if (op === 'answered') return undefined;
  if (op === 'atLeast' || op === 'atMost')
    return typeof value === 'number' && Number.isInteger(value) && value >= 0
      ? undefined
      : {
          code: 'CONDITION_INVALID',
          message: `Syarat tampil "${op}" atas "${id}" menghitung banyaknya. Isi "value" dengan angka, misalnya 2.`,
        };
  return type === 'group'
    ? {
        code: 'CONDITION_INVALID',
        message: `Syarat tampil atas daftar "${id}" hanya boleh "answered", "atLeast", atau "atMost".`,
      }
    : undefined;
}
