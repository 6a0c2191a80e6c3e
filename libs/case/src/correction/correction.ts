// Return for correction: what is asked of the applicant, and what became of it. No words of people stand here:
// reasons are codes of a closed list, what an officer wrote beside them is in the case's data.
import type { Instant } from '@alur/kernel';
import type { CorrectionRules } from '@alur/service';

/** One field returned by one task, with the code of the reason. */
export interface ReturnedField {
  readonly field: string;
  readonly reason: string;
  readonly task: string;
}

/** At most one is open per case; a second officer's return adds to it. */
export interface OpenCorrection {
  /** From 1; counted over the case. */
  readonly round: number;
  readonly since: Instant;
  /** Without an answer by then the request counts as withdrawn. */
  readonly due: Instant;
  readonly remindAt: Instant;
  readonly fields: readonly ReturnedField[];
  /** Keys of the tasks that wait for the answer. */
  readonly tasks: readonly string[];
}

export interface AnsweredCorrection {
  readonly round: number;
  readonly since: Instant;
  readonly answeredAt: Instant;
  readonly fields: readonly ReturnedField[];
  readonly tasks: readonly string[];
  /** Ids of the fields whose answer is another now. */
  readonly changed: readonly string[];
  /** Revision of the case's data that holds the new answers; the one before it of the same section holds the old. */
  readonly revision: number;
}

export const isNamed = (correction: { readonly fields: readonly ReturnedField[] }, field: string): boolean =>
  correction.fields.some((one) => one.field === field);

export const fieldIdsOf = (correction: { readonly fields: readonly ReturnedField[] }): readonly string[] => [
  ...new Set(correction.fields.map((one) => one.field)),
];

/** Whether the service lets this step return a request. */
export const mayReturnFrom = ({ from }: Pick<CorrectionRules, 'from'>, element: string): boolean =>
  from?.includes(element) ?? true;
