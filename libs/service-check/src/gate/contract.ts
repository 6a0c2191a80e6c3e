// What the gate says of a service: chapters to be read from top to bottom, each proved or with what is wrong.
import type { Diagnostic } from '@alur/kernel';
import type { Sound } from '@alur/process-check';
import type { ServiceBundle } from '@alur/service';
import type { ServiceVersion } from '@alur/scenarios';
import type { ScenarioResult, ServiceCoverage } from '../scenarios/contract.js';

export const chapterIds = [
  'read',
  'sound',
  'promise',
  'decisions',
  'participants',
  'answers',
  'requirements',
  'standard',
  'scenarios',
] as const;
export type ChapterId = (typeof chapterIds)[number];

export interface Chapter {
  readonly id: ChapterId;
  /** Indonesian, as a heading. */
  readonly title: string;
  /** False where an error of another chapter kept this one from being judged: nothing is proved then. */
  readonly judged: boolean;
  /** Judged, and without an error. */
  readonly ok: boolean;
  readonly findings: readonly Diagnostic[];
}

/** Whether the public may meet it: every chapter judged, none with an error. */
export interface GateVerdict {
  readonly ok: boolean;
  readonly chapters: readonly Chapter[];
  /** Those of all chapters, in their order. */
  readonly findings: readonly Diagnostic[];
  /** `unknown` also where there is no process to judge. */
  readonly sound: Sound;
  readonly scenarios: readonly ScenarioResult[];
  readonly coverage: ServiceCoverage;
}

/** A service as far as it could be read. */
export interface ReadService {
  /** By path inside the bundle. */
  readonly files: Readonly<Record<string, string>>;
  /** Absent where its files do not have their shape. */
  readonly bundle?: ServiceBundle;
  /** Absent where it cannot be compiled. */
  readonly rules?: ServiceVersion['rules'];
  /** What reading, the lint functions and compiling found. */
  readonly findings: readonly Diagnostic[];
}
