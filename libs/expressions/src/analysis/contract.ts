import type { Json } from '@alur/kernel';
import type { FeelType } from '../types/feel-type.js';

/** Input values by input expression, as JSON: an example an officer can check by hand. */
export type Example = Readonly<Record<string, Json>>;

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
  /** Outputs that are literals outside the allowed values of their column. */
  readonly notAllowed: readonly { readonly rule: string; readonly column: string; readonly source: string }[];
  /** Cells that are more than literals and bounds. Nothing is claimed that depends on them. */
  readonly notAnalysed: readonly { readonly rule: string; readonly column: string; readonly source: string }[];
  /** False when the search was cut off: there may be more gaps than told. */
  readonly isComplete: boolean;
}

export interface AnalysisTypes {
  /** Types of the names the inputs read. */
  readonly names: Readonly<Record<string, FeelType>>;
  /** Input expressions that are whole numbers: between 5 and 6 there is then nothing. */
  readonly whole?: readonly string[];
}
