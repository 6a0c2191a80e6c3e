import type { StoredFile } from './files.js';

/** A value that is sealed in the database. */
export interface SealedValue {
  /** `table|column|row` */
  readonly place: string;
  readonly caseId: string;
  /** Whether the key of its subject opens it; of a subject that is erased nothing is looked at. */
  readonly isWhole: boolean;
}

/** Everything that is kept sealed, passing by once in one snapshot. */
export interface KeptData {
  sealedValues(): AsyncIterable<SealedValue>;
  files(): AsyncIterable<Pick<StoredFile, 'id' | 'caseId' | 'subjectId' | 'sha256'>>;
}
