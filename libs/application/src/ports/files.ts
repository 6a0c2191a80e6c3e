export interface StoredFile {
  readonly id: string;
  readonly caseId: string;
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface FileStore {
  /** Keeps the bytes under their SHA-256; the same bytes are kept once. */
  put(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly bytes: number }>;
  get(sha256: string): Promise<Uint8Array>;
}

export interface FileRegister {
  add(file: Omit<StoredFile, 'id'> & { readonly id: string; readonly uploadedBy: string }): Promise<void>;
  find(id: string): Promise<StoredFile | undefined>;
  listOfCase(caseId: string): Promise<readonly StoredFile[]>;
}

/** Media type by content, never by name; nothing when it is none of those we take. */
export type DetectMediaType = (bytes: Uint8Array) => Promise<string | undefined>;
