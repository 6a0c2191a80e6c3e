// A version that was published stays fit to run, whatever is asked of new ones since.
import type { BundleFiles, CompiledVersion } from '../ports/service-versions.js';
import type { CompilePorts } from './compile-bundle.js';
import { compileBundle } from './compile-bundle.js';

/**
 * Compiles what its cases need, and judges nothing: an office that is gone or a rule that is new makes a version unfit to be
 * published, never its cases unable to go on. Throws where there is nothing to run, or the files are not those of the hash.
 */
export async function loadVersion(ports: CompilePorts, files: BundleFiles, hash: string): Promise<CompiledVersion> {
  const { version, findings } = await compileBundle(ports, files);
  if (version?.hash === hash) return version;
  if (version) throw new Error(`Expected the files of service version ${hash}, but they were altered.`);
  throw new Error(`Service version ${hash} does not compile: ${findings.map(({ message }) => message).join(' ')}`);
}
