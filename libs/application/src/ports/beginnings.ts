import type { Diagnostic, Result } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { SopSheet } from '@alur/sop';
import type { BundleFiles } from './service-versions.js';

/** Files of agencies as worksheets. */
export interface SopFiles {
  readSheets(bytes: Uint8Array, file: string): Promise<Result<readonly SopSheet[], readonly Diagnostic[]>>;
}

export interface ServiceTemplate {
  readonly id: string;
  readonly files: BundleFiles;
}

/** Services to begin with, that nobody offers. */
export interface ServiceTemplates {
  list(): Promise<readonly ServiceTemplate[]>;
}

/** Draws a process as the file it is stored as. */
export type DrawProcess = (process: ExecutableProcess) => Promise<string>;
