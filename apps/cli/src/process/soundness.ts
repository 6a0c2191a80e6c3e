import type { DrawnProcess } from '@alur/bpmn-xml';

export type Sound = boolean | 'unknown';

interface JudgedProcess {
  readonly id: string;
  readonly executable: boolean;
  readonly sound: Sound;
  readonly elements: number;
}

/** Not proved yet, for any process: nobody is told that a drawing is sound before it is known. */
export const soundnessOf = (
  drawn: readonly DrawnProcess[],
): { readonly sound: Sound; readonly processes: readonly JudgedProcess[] } => ({
  sound: 'unknown',
  processes: drawn.map(({ id, executable, elements }) => ({ id, executable, sound: 'unknown', elements })),
});
