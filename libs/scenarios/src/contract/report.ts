/** What became of one scenario. */
export interface ScenarioReport {
  readonly scenario: string;
  readonly ok: boolean;
  /** Counted from 1; 0 is the start. */
  readonly failedStep?: number;
  /** Indonesian: what was expected and what was found. */
  readonly message?: string;
  /** The scenario itself is wrong, for example its timers never come to rest: nothing was proved. */
  readonly isFault?: true;
  /** The answer the applicant got, in a service. */
  readonly outcome?: string;
  readonly covered: Coverage;
}

/** Elements and flows that were completed, and how many the process and those it calls have. */
export interface Coverage {
  readonly elements: readonly string[];
  readonly flows: readonly string[];
  readonly of: { readonly elements: number; readonly flows: number };
}
