// A city that a running service does not compile in would stop its cases: such a change is never taken.
import type { City } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { CompiledBundle } from '../publishing/compile-bundle.js';
import { compileBundle } from '../publishing/compile-bundle.js';
import type { EffectPorts } from './city-effect.js';

export interface StoppedService {
  readonly service: string;
  /** Errors that the change brings. */
  readonly findings: readonly Diagnostic[];
}

/** The first one that compiles in the city of before and not in the one of after. */
export async function stoppedBy(
  ports: Pick<EffectPorts, 'drawings' | 'entropy' | 'versions'>,
  { before, after }: { readonly before: City; readonly after: City },
): Promise<StoppedService | undefined> {
  for (const hash of await ports.versions.listNeeded()) {
    const files = await ports.versions.filesOf(hash);
    const compiledIn = (city: City): Promise<CompiledBundle> => compileBundle({ ...ports, city }, files);
    const now = await compiledIn(after);
    if (now.version) continue;
    const then = await compiledIn(before);
    if (then.version)
      return {
        service: then.version.bundle.name,
        findings: now.findings.filter(({ severity }) => severity === 'error'),
      };
  }
  return undefined;
}
