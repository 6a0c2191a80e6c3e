/** What is wrong with an expression before it ever runs. Offsets count UTF-16 units from 0. */
export interface ExpressionFinding {
  /** No FEEL at all; a name nobody declared; or types that never give more than null together. */
  readonly code: 'EXPRESSION_INVALID' | 'EXPRESSION_UNKNOWN_NAME' | 'EXPRESSION_TYPE';
  /** Indonesian, for the designer. */
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}
