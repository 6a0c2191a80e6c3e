import type { DraftSummary } from '@alur/contracts';
import type { BundleFiles } from './service-versions.js';

export interface ServiceDraft extends DraftSummary {
  readonly files: BundleFiles;
}

export interface ListedDraft extends DraftSummary {
  /** Text of its `service.yaml`, which says whose service it is; empty where it is not written yet. */
  readonly head: string;
}

export interface ServiceDrafts {
  create(draft: Pick<ServiceDraft, 'id' | 'name' | 'files' | 'origin' | 'createdBy'>): Promise<ServiceDraft>;
  find(id: string): Promise<ServiceDraft | undefined>;
  /** Those that are not finished, the last changed first, without their other files. */
  listOpen(): Promise<readonly ListedDraft[]>;
  /** Writes while it is a draft of the given revision; otherwise nothing. */
  save(change: {
    readonly id: string;
    readonly revision: number;
    readonly name: string;
    readonly files: BundleFiles;
    readonly by: string;
    /** Parts that changed, for the history. */
    readonly parts: readonly string[];
  }): Promise<ServiceDraft | undefined>;
}
