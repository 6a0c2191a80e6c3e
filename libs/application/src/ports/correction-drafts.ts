import type { Answers } from '@alur/forms';

/** What the applicant has written for an open correction and not sent yet; one per case and round. */
export interface CorrectionDraft {
  readonly answers: Answers;
  readonly revision: number;
}

export interface CorrectionDrafts {
  /** Empty with revision 0 before anything was kept. */
  find(caseId: string, round: number): Promise<CorrectionDraft>;
  /** Writes when the revision is still the given one; otherwise nothing. */
  save(
    caseId: string,
    round: number,
    draft: { readonly revision: number; readonly answers: Answers },
  ): Promise<CorrectionDraft | undefined>;
  discard(caseId: string): Promise<void>;
  /** Throws away what was written for corrections that are over without it; gives how many. */
  discardOver(): Promise<number>;
}
