import { dirname, join } from 'node:path';

export interface AuditPlaces {
  /** Where signed checkpoints are put. */
  readonly archive: string;
  readonly key: string;
  /** Nobody has said where the key is: one may be made. */
  readonly isKeyOurs: boolean;
}

/** As an operator says, else beside and in the folder of files. */
export const auditPlaces = (given: {
  readonly filesFolder: string;
  readonly archive?: string | undefined;
  readonly key?: string | undefined;
}): AuditPlaces => ({
  archive: given.archive ?? join(dirname(given.filesFolder), 'audit'),
  key: given.key ?? join(given.filesFolder, 'audit-signing-key.pem'),
  isKeyOurs: given.key === undefined,
});
