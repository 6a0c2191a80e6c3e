// Shipped services as the files of a draft, with the process that is drawn in them.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readBpmn } from '@alur/bpmn-xml';
import type { ExecutableProcess } from '@alur/process-model';
import type { BundleFiles } from '@alur/studio';

const services = path.join(__dirname, '..', '..', 'config', 'services');

export const shippedServices = ['dinsos/sktm', 'diskumperindag/surat-ket-usaha'] as const;

export const shippedFiles = (folder: string): BundleFiles =>
  Object.fromEntries(
    readdirSync(path.join(services, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/u.test(file))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(services, folder, file), 'utf8')]),
  );

export async function processIn(files: BundleFiles): Promise<ExecutableProcess> {
  const { processes, diagnostics } = await readBpmn(files['process.bpmn'] ?? '', 'process.bpmn');
  const [process] = processes;
  if (!process) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return process;
}
