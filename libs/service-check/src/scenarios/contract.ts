import type { Coverage, ScenarioReport } from '@alur/scenarios';

/** What became of one scenario of a service, and where it is written. */
export interface ScenarioResult extends Omit<ScenarioReport, 'covered'> {
  readonly file: string;
  /** Of the step that failed, else of the scenario. */
  readonly line: number;
  readonly covered: Coverage;
  /** The answer the case ended with. */
  readonly outcome?: string;
}

/** What the scenarios that hold go through, all together. */
export interface ServiceCoverage extends Coverage {
  /** What none of them goes through, in the order of the drawing. */
  readonly missed: { readonly elements: readonly string[]; readonly flows: readonly string[] };
}
