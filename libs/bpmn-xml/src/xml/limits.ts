// How large a file may be, so that no upload can keep the server busy.

export interface Limits {
  /** UTF-8 bytes of the whole file. */
  readonly bytes: number;
  /** Elements of the model: the drawing, extensions and mere references to flows do not count. */
  readonly elements: number;
  /** Levels of nested tags. */
  readonly depth: number;
}

export const bpmnLimits: Limits = { bytes: 1_048_576, elements: 2_000, depth: 32 };

/** A cell of a decision table is two elements, so a table needs more of them than a process. */
export const dmnLimits: Limits = { bytes: 1_048_576, elements: 20_000, depth: 32 };

export const maxProcesses = 50;
