// What people ask for about their own data, and when they have to be answered.
import type { Instant } from '@alur/kernel';

export type DataRequestKind = 'correct' | 'erase' | 'restrict';

export interface DataRequest {
  readonly id: string;
  readonly citizenId: string;
  readonly kind: DataRequestKind;
  /** Absent where it is about everything. */
  readonly about?: { readonly caseId: string; readonly reference: string; readonly versionHash: string };
  /** Ids of the fields that are to be corrected. */
  readonly fields: readonly string[];
  /** In their own words, sealed. */
  readonly sealedNote?: string;
  /** Whose head answers; absent where only who runs the system does. */
  readonly agency?: string;
  readonly state: 'open' | 'accepted' | 'refused';
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly decidedAt?: Instant;
  /** `officer:<id>`, or `city` where a rule of the city did. */
  readonly decidedBy?: string;
  /** Words for the person. */
  readonly answer?: string;
}

export interface NewDataRequest extends Pick<
  DataRequest,
  'citizenId' | 'kind' | 'about' | 'fields' | 'sealedNote' | 'agency'
> {
  /** Elapsed hours in which it has to be answered. */
  readonly hours: number;
  /** Why a rule of the city refuses it at once. */
  readonly refusal?: string;
}

/** Each act and its entry in the audit are one statement. */
export interface DataRequests {
  /** Nothing where the same is asked already. */
  ask(request: NewDataRequest): Promise<DataRequest | undefined>;
  find(id: string): Promise<DataRequest | undefined>;
  /** Newest first. */
  listOf(citizenId: string): Promise<readonly DataRequest[]>;
  /** Of everybody in sight: open ones by their due time, then those answered lately. */
  listInSight(limit: number): Promise<readonly DataRequest[]>;
  /** Once; nothing where somebody was faster. */
  decide(decision: {
    readonly id: string;
    readonly state: 'accepted' | 'refused';
    readonly by: string;
    readonly answer: string;
  }): Promise<DataRequest | undefined>;
  /** What somebody wrote in their own words is gone with the rest of them. */
  forgetNotes(citizenId: string): Promise<void>;
}
