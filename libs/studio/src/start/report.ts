// What was assumed while a service was made, and what only its agency knows.
import type { Diagnostic } from '@alur/kernel';
import type { SopTable } from '@alur/sop';

/** Something that was assumed and is to be looked at. */
export interface Proposal {
  readonly part: string;
  /** Inside the value of the part. */
  readonly path: readonly (string | number)[];
  /** Indonesian. */
  readonly sentence: string;
}

export const startCodes = [
  'APPLICANT_STEP_LEFT_OUT',
  'APPLICANT_DECIDES',
  'AUTOMATIC_STEP_BY_PERSON',
  'PERFORMER_UNMATCHED',
  'LETTER_SERIES_MISSING',
  'PAYMENT_NOT_DRAWN',
  'PROMISE_NOT_PROPOSED',
  'REFUSAL_UNCLEAR',
] as const;

export type StartCode = (typeof startCodes)[number];

export class StartReport {
  readonly proposals: Proposal[] = [];
  readonly findings: Diagnostic[] = [];

  constructor(private readonly table: Pick<SopTable, 'file' | 'steps'>) {}

  propose(part: string, path: Proposal['path'], sentence: string): void {
    if (!this.proposals.some((one) => one.sentence === sentence && one.part === part))
      this.proposals.push({ part, path, sentence });
  }

  /** A question: the service can be made without its answer, and may be wrong. At the row of the activity, where there is one. */
  ask(code: StartCode, message: string, activity?: string): void {
    const at = this.table.steps.find((step) => step.activity.value === activity)?.number.at;
    this.findings.push({
      code,
      severity: 'warning',
      file: this.table.file,
      ...(at ? { line: at.row, column: at.column } : {}),
      message,
    });
  }
}
