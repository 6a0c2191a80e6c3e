// A program of the city that a test starts begins from what an earlier beginning in the same run found out.
import { join } from 'node:path';

const preload = join(__dirname, 'remember-start.cjs');

export interface Beginning {
  /** Arguments of node, before the program. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Empty where the run remembers nothing, as in one that a developer asked a single file of. */
export function quickStartOf(program: 'gateway' | 'worker' | 'setup'): Beginning {
  const folder = process.env['ALUR_TEST_QUICK_STARTS'];
  if (folder === undefined) return { args: [], env: {} };
  return { args: ['--require', preload], env: { ALUR_TEST_QUICK_START: join(folder, program) } };
}
