import type { DraftSummary } from '@alur/contracts';
import type { Instant, Result } from '@alur/kernel';
import type { BundleFiles } from './service-versions.js';

export interface ServiceDraft extends DraftSummary {
  readonly files: BundleFiles;
}

export interface ListedDraft extends DraftSummary {
  /** Text of its `service.yaml`, which says whose service it is; empty where it is not written yet. */
  readonly head: string;
}

export type DraftName = Pick<ServiceDraft, 'id' | 'name'>;

interface NewDraft extends Pick<ServiceDraft, 'id' | 'name' | 'files' | 'origin' | 'createdBy'> {
  /** As the files say it. */
  readonly serviceId?: string;
}

export interface ServiceDrafts {
  create(draft: NewDraft): Promise<ServiceDraft>;
  /** Only where no draft of the service is open; otherwise tells which one is. */
  createAlone(draft: NewDraft & { readonly serviceId: string }): Promise<Result<ServiceDraft, DraftName>>;
  /** The draft of a service that somebody works on, or that is being reviewed. */
  findOpenOf(serviceId: string): Promise<DraftName | undefined>;
  find(id: string): Promise<ServiceDraft | undefined>;
  /** Those that are not finished, the last changed first, without their other files. */
  listOpen(): Promise<readonly ListedDraft[]>;
  /** Writes while it is a draft of the given revision; otherwise nothing. */
  save(change: {
    readonly id: string;
    readonly revision: number;
    readonly name: string;
    readonly files: BundleFiles;
    /** As the files say it. */
    readonly serviceId?: string;
    readonly by: string;
    /** Parts that changed, for the history. */
    readonly parts: readonly string[];
  }): Promise<ServiceDraft | undefined>;
  /** From one state to another with its entry in the history, while it is of the given revision; otherwise nothing. */
  move(step: DraftStep): Promise<ServiceDraft | undefined>;
  /** Whether a service folder with these files became a draft before, whatever became of it since. */
  wasDrafted(hash: string): Promise<boolean>;
  /** What happened to it, the newest first. */
  history(id: string): Promise<readonly DraftEvent[]>;
}

/** Steps of the review. That it is published is written by the publication. */
export type DraftStepKind = 'handed-in' | 'taken-back' | 'given-back' | 'discarded';

export interface DraftStep {
  readonly id: string;
  readonly revision: number;
  readonly what: DraftStepKind;
  readonly by: string;
  /** What the next one should know. */
  readonly note?: string;
}

export interface DraftEvent {
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  readonly what: 'begun' | 'changed' | 'published' | DraftStepKind;
  readonly details: {
    readonly parts?: readonly string[];
    readonly note?: string;
    readonly hash?: string;
    readonly number?: number;
    readonly from?: Instant;
  };
}
