/** The invariants of docs/reliability.md that can be asked of a real city; HTTP: an answer that nobody should ever get. */
export type InvariantId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'HTTP'
  | 'doctor'
  | 'fault';

export interface Violation {
  readonly invariant: InvariantId;
  readonly what: string;
}
