import type { Instant, Json, JsonObject, Result } from '@alur/kernel';
import type { FeelType } from './types/feel-type.js';

export interface EvaluationContext {
  /** Values by name; a missing name is null. */
  readonly values: JsonObject;
  /** Declared types by name: text of a value declared as date, time or duration is read as one. */
  readonly types?: Readonly<Record<string, FeelType>>;
  /** The command's instant: what `now()` and `today()` say. */
  readonly at: Instant;
  /** IANA zone of the city, `Asia/Jakarta`. */
  readonly zone: string;
}

/** Why an expression gave no value: it ran out of fuel, or met a fault FEEL does not turn into null. */
export interface EvaluationFailure {
  /** `DECISION_AMBIGUOUS`: more rules hold than the hit policy of the table allows. */
  readonly code: 'EXPRESSION_TOO_COSTLY' | 'EXPRESSION_FAILED' | 'DECISION_AMBIGUOUS';
  readonly message: string;
}

/** Why a text is no expression; offsets count UTF-16 units from 0. */
export interface ExpressionFault {
  readonly code: 'EXPRESSION_INVALID';
  readonly message: string;
  readonly offset: number;
}

export interface CompiledExpression {
  readonly source: string;
  /** Free names the expression reads, each once, in no given order (first segment of a path). */
  readonly names: readonly string[];
  evaluate(context: EvaluationContext): Result<Json, EvaluationFailure>;
}

/** A cell of a decision table: does a value pass? */
export interface CompiledUnaryTests {
  readonly source: string;
  /** As for an expression; `?`, the value under test, is no name. */
  readonly names: readonly string[];
  /** Whether the value passes; a test whose answer is null does not. */
  test(value: Json, context: EvaluationContext): Result<boolean, EvaluationFailure>;
}

/** A DMN 1.5 decision table, as read from its XML. Cells hold FEEL source; `-` or empty matches everything. */
export interface DecisionTable {
  readonly id: string;
  readonly name: string;
  readonly hitPolicy: 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
  readonly aggregation?: 'SUM' | 'COUNT' | 'MIN' | 'MAX';
  readonly inputs: readonly {
    readonly label: string;
    readonly expression: string;
    readonly type?: string;
    /** Allowed values as FEEL tests, `"a", "b"` or `[0..150]`: any other value is a failure, null excepted. */
    readonly values?: string;
  }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly type?: string;
    /** Allowed values in order of priority, as FEEL literals. */
    readonly values?: readonly string[];
    readonly defaultValue?: string;
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly when: readonly string[];
    readonly then: readonly string[];
  }[];
}

export interface CompiledDecision {
  readonly id: string;
  readonly names: readonly string[];
  /** One output gives its value, several a context by output name; no matching rule gives null. */
  evaluate(context: EvaluationContext): Result<Json, EvaluationFailure>;
}
