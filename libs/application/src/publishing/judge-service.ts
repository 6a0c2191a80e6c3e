// The gate: a service is judged whole before the public meets it, in the same words wherever it is asked for.
import type { LocalDate } from '@alur/calendar';
import { hasErrors } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { GateVerdict } from '@alur/service-check';
import { judgeBundle } from '@alur/service-check';
import type { BundleFiles, CompiledVersion } from '../ports/service-versions.js';
import type { CompilePorts } from './compile-bundle.js';
import { compileBundle } from './compile-bundle.js';

export interface GateReport extends GateVerdict {
  /** Absent where the files do not have their shape. */
  readonly bundle?: ServiceBundle;
  /** There when it may be published. */
  readonly version?: CompiledVersion;
}

export interface GatePorts extends CompilePorts {
  /** The day by this machine's clock, in the city's zone. */
  today(): LocalDate;
}

/** `folder`: name of the folder the files lie in, where they lie in one. */
export async function judgeService(ports: GatePorts, files: BundleFiles, folder?: string): Promise<GateReport> {
  const { bundle, version, findings } = await compileBundle(ports, files, folder);
  const verdict = judgeBundle(
    { files, findings, ...(bundle ? { bundle } : {}), ...(version ? { rules: version.rules } : {}) },
    { city: ports.city, day: ports.today() },
  );
  const mayRun = verdict.ok && version && !hasErrors(verdict.findings);
  return { ...verdict, ...(bundle ? { bundle } : {}), ...(mayRun ? { version } : {}) };
}
