import type { DrawnProcess } from '@alur/bpmn-xml';
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { Note, Sound, SoundnessFinding } from '@alur/process-check';
import { checkSoundness, counterExamplesFor } from '@alur/process-check';
import { plainSubject } from '@alur/scenarios';
import type { Drawing } from './drawing.js';

interface JudgedProcess {
  readonly id: string;
  readonly executable: boolean;
  /** `unknown` also where the drawing could not be read. */
  readonly sound: Sound;
  readonly elements: number;
}

/** What is wrong, with a scenario that shows it on the engine. */
export interface ShownDiagnostic extends Diagnostic {
  /** YAML; absent where the drawing has other errors to mend first. */
  readonly scenario?: string;
  /** The scenario has been played and shows the finding. */
  readonly exact?: boolean;
  readonly notes?: readonly Note[];
}

export type Proof = Omit<SoundnessFinding, 'run'> & ShownDiagnostic;

export interface Soundness {
  /** The worst of the processes that can be started; of all, where none is marked so. */
  readonly sound: Sound;
  readonly processes: readonly JudgedProcess[];
  /** Of the processes that `sound` is about. */
  readonly diagnostics: readonly Proof[];
}

/** Each process of a file by itself: proved, disproved by the shortest example, or too large to tell. */
export function soundnessOf(drawing: Drawing): Soundness {
  const { findings, ...judged } = judgeDrawn(drawing.all, drawing.file);
  return { ...judged, diagnostics: shown(findings, drawing) };
}

/** The same without scenarios. */
export function judgeDrawn(
  drawn: readonly DrawnProcess[],
  file: string,
): Omit<Soundness, 'diagnostics'> & { readonly findings: readonly SoundnessFinding[] } {
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
    findings: diagnostics.filter(({ process }) => ids.has(process)),
  };
}

/** Scenarios are played as `process test` plays them, which takes no drawing with errors of another kind. */
function shown(findings: readonly SoundnessFinding[], drawing: Drawing): readonly Proof[] {
  const { processes, diagnostics } = drawing;
  if (findings.length === 0 || processes.length === 0 || hasErrors(diagnostics)) return findings.map(withoutRun);
  return counterExamplesFor(findings, processes, { subject: plainSubject(drawing) }).map(({ finding, example }) => ({
    ...withoutRun(finding),
    ...(example ? { scenario: example.yaml, exact: example.isExact, notes: example.notes } : {}),
  }));
}

const withoutRun = ({ run: _way, ...finding }: SoundnessFinding): Proof => finding;

/** Of a file without any process nothing is known. */
function worst(all: readonly Sound[]): Sound {
  if (all.includes(false)) return false;
  return all.length === 0 || all.includes('unknown') ? 'unknown' : true;
}
