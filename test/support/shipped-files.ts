// The folders that the city is shipped with, as text: its services as the files of a draft, and the process drawn in them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readBpmn } from '@alur/bpmn-xml';
import type { ExecutableProcess } from '@alur/process-model';
import type { BundleFiles } from '@alur/studio';

const config = join(__dirname, '..', '..', 'config');

export const shippedServices = ['dinsos/sktm', 'diskumperindag/surat-ket-usaha'] as const;

/** Every file of a folder of `config`, by its path inside. */
export function configFiles(folder: string): Readonly<Record<string, string>> {
  const root = join(config, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')];
    }),
  );
}

export const shippedFiles = (service: string): BundleFiles => configFiles(`services/${service}`);

export async function processIn(files: BundleFiles): Promise<ExecutableProcess> {
  const { processes, diagnostics } = await readBpmn(files['process.bpmn'] ?? '', 'process.bpmn');
  const [process] = processes;
  if (!process) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return process;
}
