import type { FileState } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';

export type { FileState };

export interface StoredFile {
  readonly id: string;
  readonly caseId: string;
  /** Whose key seals it. */
  readonly subjectId: string;
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly state: FileState;
}

export interface FileStore {
  /** Keeps the bytes sealed under the id; gives what they are when they are open. */
  put(
    file: Pick<StoredFile, 'id' | 'subjectId'>,
    bytes: Uint8Array,
  ): Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** Nothing once the key of its subject is destroyed. Throws for bytes that are not those that were kept. */
  get(file: Pick<StoredFile, 'id' | 'subjectId' | 'sha256'>): Promise<Uint8Array | undefined>;
}

export interface FileRegister {
  add(file: StoredFile & { readonly uploadedBy: string }): Promise<void>;
  find(id: string): Promise<StoredFile | undefined>;
  /** The oldest first. */
  listOfCase(caseId: string): Promise<readonly StoredFile[]>;
}

/** Media type by content, never by name; nothing when it is none of those we take. */
export type DetectMediaType = (bytes: Uint8Array) => Promise<string | undefined>;

/**
 * The bytes to keep of a file that is what it says: a picture drawn anew, without what was hidden in it; a document as it is,
 * when it holds nothing that acts by itself. Rejections: `FILE_UNREADABLE`, `FILE_PICTURE_TOO_LARGE`, `FILE_PDF_ACTIVE`,
 * `FILE_PDF_LOCKED`, `FILE_PDF_TOO_LONG`; what cannot be judged is refused.
 */
export type MakeHarmless = (bytes: Uint8Array, mediaType: string) => Promise<Result<Uint8Array, Rejection>>;

/** Files that nobody has vouched for yet. Their rows are the work: a file that is taken and not settled is due again a minute later. */
export interface FileQuarantine {
  claim(limit: number): Promise<readonly WaitingFile[]>;
  /** What was found, with its entry in the audit when it is bad; a file that is settled stays as it is. */
  settle(id: string, finding: FileFinding): Promise<void>;
  /** It could not be judged this time. */
  postpone(id: string): Promise<void>;
}

export interface WaitingFile {
  readonly id: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly sha256: string;
  /** How often it could not be judged although the scanner was there. */
  readonly failures: number;
}

export type FileFinding =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly signature: string }
  | { readonly state: 'failed'; readonly reason: string };
