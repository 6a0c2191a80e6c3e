// Decision tables (DMN 1.5 §8): cells compiled once, hits found in the order of the rules, then the table's policy decides.
import type { Result } from '@alur/kernel';
import type { Compiled, Surroundings } from '../compilation.js';
import { compileCell, compileText } from '../compilation.js';
import type { Evaluate, Scope } from '../compile/scope.js';
import type { Test } from '../compile/unary-tests.js';
import type { DecisionTable, ExpressionFault } from '../contract.js';
import { Refusal } from '../refusal.js';
import { findType } from '../types/feel-type.js';
import type { FeelType } from '../types/feel-type.js';
import { lift } from '../types/lift.js';
import { textOf } from '../values/to-text.js';
import type { Value } from '../values/value.js';
import { byPolicy } from './hit-policy.js';

/** A fault of a cell, with where it stands: `aturan low-decile, kolom Desil`. */
export type DecisionFault = ExpressionFault & { readonly where: string };

export interface CompiledRule {
  readonly id: string;
  readonly when: readonly Test[];
  readonly then: readonly Evaluate[];
}

interface CompiledInput {
  readonly label: string;
  /** Text of a date, time or duration is read as one where the column says so. */
  readonly type: FeelType;
  readonly value: Evaluate;
  readonly allowed: Test;
}

export interface CompiledTable {
  readonly table: DecisionTable;
  readonly inputs: readonly CompiledInput[];
  readonly rules: readonly CompiledRule[];
  /** Outputs when no rule hits; absent where an output has no default. */
  readonly defaults: readonly (Evaluate | undefined)[];
  /** Values of each output in order of priority. */
  readonly priorities: readonly (readonly Evaluate[])[];
}

export interface TableReading {
  readonly run: Evaluate;
  readonly names: readonly string[];
  /** Every cell that is no FEEL; `run` is then not to be used. */
  readonly faults: readonly DecisionFault[];
}

const nothing: Evaluate = () => null;

export function compileTable(table: DecisionTable, surroundings: Surroundings): TableReading {
  const faults: DecisionFault[] = [];
  const names = new Set<string>();
  const keep = <T>(compiled: Result<Compiled<T>, ExpressionFault>, where: string, instead: T): T => {
    if (!compiled.ok) {
      faults.push({ ...compiled.error, where });
      return instead;
    }
    for (const name of compiled.value.names) names.add(name);
    return compiled.value.run;
  };
  const output = (text: string, where: string): Evaluate =>
    isEmpty(text) ? nothing : keep(compileText(text, surroundings), where, nothing);
  const test = (text: string, where: string): Test => keep(compileCell(text, surroundings), where, () => true);
  const compiled: CompiledTable = {
    table,
    inputs: table.inputs.map(({ label, expression, type = 'Any', values = '' }) => ({
      label,
      type: findType(type) ?? 'any',
      value: keep(compileText(expression, surroundings), `kolom ${label}`, nothing),
      allowed: test(values, `nilai ${label}`),
    })),
    rules: table.rules.map((rule) => ({
      id: rule.id,
      when: rule.when.map((cell, index) => test(cell, `aturan ${rule.id}, kolom ${inputName(table, index)}`)),
      then: rule.then.map((cell, index) => output(cell, `aturan ${rule.id}, kolom ${outputName(table, index)}`)),
    })),
    defaults: table.outputs.map(({ name, defaultValue }) =>
      defaultValue === undefined ? undefined : output(defaultValue, `nilai bawaan ${name}`),
    ),
    priorities: table.outputs.map(({ name, values = [] }) => values.map((value) => output(value, `nilai ${name}`))),
  };
  return { run: (scope) => decide(compiled, scope), names: [...names], faults };
}

const isEmpty = (text: string): boolean => text.trim() === '' || text.trim() === '-';
const inputName = ({ inputs }: DecisionTable, index: number): string => inputs[index]?.label ?? String(index + 1);
const outputName = ({ outputs }: DecisionTable, index: number): string => outputs[index]?.name ?? String(index + 1);

function decide(compiled: CompiledTable, scope: Scope): Value {
  const inputs = compiled.inputs.map((input) => valueOf(input, scope));
  const hits = compiled.rules.filter(({ when }) =>
    when.every((test, index) => test(inputs[index] ?? null, scope) === true),
  );
  return byPolicy(compiled, hits, scope);
}

function valueOf({ label, type, value, allowed }: CompiledInput, scope: Scope): Value {
  const found = lift(value(scope), type);
  if (found === null || allowed(found, scope) === true) return found;
  const shown = textOf(found, scope.run).slice(0, 40);
  throw new Refusal('EXPRESSION_FAILED', `Nilai "${shown}" pada kolom ${label} bukan nilai yang diizinkan`);
}
