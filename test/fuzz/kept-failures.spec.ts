import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutableProcess } from '@alur/process-model';
import type { Choice } from '@alur/testing';
import { playChoices } from '@alur/testing';

const folder = join(__dirname, 'kept');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('engine-')) : [];

/** Every failure that the fuzzer found once stays found. */
describe('failures that were kept', () => {
  it('can be read', () => expect(files.every((name) => name.endsWith('.json'))).toBe(true));

  it.each(files)('%s stays mended', (name) => {
    const { process, choices } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      process: ExecutableProcess;
      choices: readonly Choice[];
    };
    expect(() => playChoices(process, choices)).not.toThrow();
  });
});
