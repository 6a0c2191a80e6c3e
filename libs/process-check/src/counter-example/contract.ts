import type { Scenario } from '@alur/scenarios';

/**
 * Why a run cannot be played just as it was found. `CANNOT_RUN`: the drawing has mistakes that keep it from running.
 * `NOT_STEERABLE`: no data make a gateway choose so. `CANNOT_OPEN`: with the data that lead there it cannot be opened. `INSTANT`: an event comes to a step that is over at once.
 * `NOT_THROWABLE`: nothing that is open can throw the error or escalation. `EARLIER_EVENT`: something else that is waited
 * for comes before it. `CALLED_UNKNOWN`: a called process is not there. `OTHER_ORDER`: what goes by itself goes in another order.
 */
export type NoteKind =
  | 'CANNOT_RUN'
  | 'NOT_STEERABLE'
  | 'CANNOT_OPEN'
  | 'INSTANT'
  | 'NOT_THROWABLE'
  | 'EARLIER_EVENT'
  | 'CALLED_UNKNOWN'
  | 'OTHER_ORDER';

export interface Note {
  readonly kind: NoteKind;
  /** Indonesian, a sentence. */
  readonly message: string;
}

/** A finding as something that can be played on the engine. */
export interface CounterExample {
  /** It passes as long as the finding is there: its last step expects what is wrong. Without `isExact` it only goes as far as it can. */
  readonly scenario: Scenario;
  /** The scenario as a file. */
  readonly yaml: string;
  /** It has been played, and shows the finding. */
  readonly isExact: boolean;
  /** Empty when it is exact. */
  readonly notes: readonly Note[];
}
