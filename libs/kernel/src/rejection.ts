/** The command is not allowed now: a stable code for machines, a sentence for people. */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  /** Faults of single fields, by field id; the sentence is Indonesian and fit for a screen. */
  readonly fields?: Readonly<Record<string, string>>;
}
