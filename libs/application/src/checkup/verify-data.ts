// Whether everything that is kept of people still is what was kept: each value and each file is opened once.
import { DataDamaged } from '../ports/data-damaged.js';
import type { FileStore } from '../ports/files.js';
import type { KeptData } from '../ports/kept-data.js';

export interface VerifyDataPorts {
  readonly kept: KeptData;
  readonly files: Pick<FileStore, 'get'>;
}

export interface DataFinding {
  readonly code: 'VALUE_DAMAGED' | 'FILE_DAMAGED';
  /** `table|column|row` */
  readonly place: string;
  readonly caseId: string;
}

export interface DataCount {
  readonly values: number;
  readonly files: number;
}

/** Tells each finding as it is met; gives what was looked at. Rejects where it cannot look. */
export const verifyData =
  ({ kept, files }: VerifyDataPorts) =>
  async (found: (finding: DataFinding) => void): Promise<DataCount> => {
    const count = { values: 0, files: 0 };
    for await (const { place, caseId, isWhole } of kept.sealedValues()) {
      count.values += 1;
      if (!isWhole) found({ code: 'VALUE_DAMAGED', place, caseId });
    }
    for await (const file of kept.files()) {
      count.files += 1;
      const damage = await files.get(file).then(() => undefined, unlessDamage);
      if (damage) found({ code: 'FILE_DAMAGED', place: damage.place, caseId: file.caseId });
    }
    return count;
  };

function unlessDamage(error: unknown): DataDamaged {
  if (error instanceof DataDamaged) return error;
  throw error;
}
