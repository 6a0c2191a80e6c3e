import type { Json } from '@alur/kernel';
import type { FeelType } from '../types/feel-type.js';

/** Input values by input expression, as JSON: an example an officer can check by hand. */
export type Example = Readonly<Record<string, Json>>;

/** What a name can hold, as far as the form or the process says. */
export type Extent =
  /** These and no others. */
  | { readonly kind: 'listed'; readonly values: readonly Json[] }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly isWhole: boolean }
  /** Text of a date, `2026-11-23`. */
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }
  | { readonly kind: 'any' };

export interface Holding {
  readonly extent: Extent;
  /** Whether it may have no value at all. */
  readonly mayBeNull: boolean;
  /** Values where something outside the expressions changes, such as whether another question is asked. */
  readonly landmarks?: readonly Json[];
}

export interface Holdings {
  readonly names: Readonly<Record<string, Holding>>;
  /** Names that say whether this one has a value. */
  companionsOf?(name: string): readonly string[];
  /** Whether values, of some of the names, can come together. Absent: all can. */
  isPossible?(values: Example): boolean;
  /** Whether `isPossible` looks at the name at all. (Default: it does) */
  isBound?(name: string): boolean;
}

export interface ConditionsAnalysis {
  /** Whether the values tried stand for all there are: else nothing is proved, and only what is found is certain. */
  readonly isExact: boolean;
  /** Values for which no condition holds, the first few. */
  readonly gaps: readonly Example[];
  /** Conditions, by their place, that can hold together. */
  readonly overlaps: readonly { readonly of: readonly [number, number]; readonly example: Example }[];
  /** Conditions, by their place, that held for no value tried. */
  readonly neverHold: readonly number[];
}

export interface DecisionAnalysis {
  /** Inputs for which certainly no rule holds. */
  readonly gaps: readonly Example[];
  /** Inputs for which certainly both rules hold; `differ` when their outputs are not written alike. */
  readonly overlaps: readonly {
    readonly rules: readonly [string, string];
    readonly example: Example;
    readonly differ: boolean;
  }[];
  /** Rules with a cell that no allowed value passes. */
  readonly neverHold: readonly string[];
  /** Rules that hold only where an earlier one holds too: under `FIRST` they are never heard. */
  readonly hidden: readonly string[];
  /** Outputs that are literals outside the allowed values of their column. */
  readonly notAllowed: readonly { readonly rule: string; readonly column: string; readonly source: string }[];
  /** Cells that are more than literals and bounds. Nothing is claimed that depends on them. */
  readonly notAnalysed: readonly { readonly rule: string; readonly column: string; readonly source: string }[];
  /** False when the search was cut off: there may be more gaps than told. */
  readonly isComplete: boolean;
  /** Certainly some rule holds for every input. */
  readonly isProven: boolean;
}

export interface AnalysisTypes {
  /** Types of the names the inputs read. */
  readonly names: Readonly<Record<string, FeelType>>;
  /** Input expressions that are whole numbers: between 5 and 6 there is then nothing. */
  readonly whole?: readonly string[];
  /** What the inputs can hold; without it null is left out, and every value of its type is thought possible. */
  readonly holdings?: Holdings;
}
