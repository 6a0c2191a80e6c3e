import type { DrawnProcess } from '@alur/bpmn-xml';
import type { Diagnostic } from '@alur/kernel';
import type { Sound } from '@alur/process-check';
import { checkSoundness } from '@alur/process-check';

interface JudgedProcess {
  readonly id: string;
  readonly executable: boolean;
  /** `unknown` also where the drawing could not be read. */
  readonly sound: Sound;
  readonly elements: number;
}

export interface Soundness {
  /** The worst of the processes that can be started; of all, where none is marked so. */
  readonly sound: Sound;
  readonly processes: readonly JudgedProcess[];
  /** Of the processes that `sound` is about. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Each process of a file by itself: proved, disproved by the shortest example, or too large to tell. */
export function soundnessOf(drawn: readonly DrawnProcess[], file: string): Soundness {
  const readable = drawn.flatMap(({ process }) => process ?? []);
  const { processes, diagnostics } = checkSoundness(readable, { file });
  const proved = new Map(processes.map(({ id, sound }) => [id, sound]));
  const judged = drawn.map(({ id, executable, elements }) => ({
    id,
    executable,
    sound: proved.get(id) ?? ('unknown' as const),
    elements,
  }));
  const started = judged.some(({ executable }) => executable) ? judged.filter(({ executable }) => executable) : judged;
  const ids = new Set(started.map(({ id }) => id));
  return {
    sound: worst(started.map(({ sound }) => sound)),
    processes: judged,
    diagnostics: diagnostics.filter(({ process }) => ids.has(process)),
  };
}

/** Of a file without any process nothing is known. */
function worst(all: readonly Sound[]): Sound {
  if (all.includes(false)) return false;
  return all.length === 0 || all.includes('unknown') ? 'unknown' : true;
}
