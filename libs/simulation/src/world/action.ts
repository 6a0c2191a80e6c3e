/**
 * Something that can happen next. `step`: the system or a person goes on; `idle`: a loop looks although nothing waits
 * for it; `time`: the clock moves; `fault`: something breaks.
 */
export interface Action {
  /** Says what happens, the same in every run; a failing run is kept as these. */
  readonly label: string;
  readonly kind: 'step' | 'idle' | 'time' | 'fault';
  /** What it is about, so that the faults of one step are found beside it. */
  readonly about?: object;
  run(): void | Promise<void>;
}
