import type { OfficerActor } from '@alur/access';
import type { City } from '@alur/city';
import type { DraftView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DrawProcess, SopFiles } from '../../ports/beginnings.js';
import type { BeginPorts } from '../begin-draft.js';
import { beginServiceDraft } from '../begin-draft.js';
import { deriveService, filesOfDerived } from './derived-service.js';
import type { GivenSop } from './read-sop-table.js';
import { readGivenSop } from './read-sop-table.js';

export interface SopPorts extends BeginPorts {
  readonly city: City;
  readonly sopFiles: SopFiles;
  readonly draw: DrawProcess;
}

export interface SopBeginning extends GivenSop {
  /** Key of the agency that answers for the service. */
  readonly owner: string;
  /** Left out, the table names it. */
  readonly name?: string;
}

/** Rejections: `AGENCY_UNKNOWN`, `SOP_NOT_CLEAR` while the table leaves questions of weight open. */
export const beginFromSop =
  (ports: SopPorts) =>
  async (designer: OfficerActor, { owner, name, ...given }: SopBeginning): Promise<Result<DraftView, Rejection>> => {
    const { city } = ports;
    if (!Object.hasOwn(city.agencies, owner)) return err(noSuchAgency);
    const { sop, reading } = await readGivenSop(ports, given);
    if (!sop) return err(notClear(reading.findings[0]?.message));
    const derived = deriveService(sop, { city, owner, ...(name === undefined ? {} : { name }) });
    const files = await filesOfDerived(derived, ports.draw);
    if (!files.ok) return files;
    const origin = { kind: 'sop', file: given.file.name } as const;
    return ok(
      await beginServiceDraft(ports)(designer, { files: files.value, origin, name: name ?? derived.process.name }),
    );
  };

export const noSuchAgency: Rejection = {
  code: 'AGENCY_UNKNOWN',
  message: 'Perangkat daerah ini tidak ada. Pilih salah satu dari daftar.',
};

const notClear = (question: string | undefined): Rejection => ({
  code: 'SOP_NOT_CLEAR',
  message: `Tabel ini belum cukup jelas untuk menjadi layanan. ${question ?? 'Jawab pertanyaannya dulu.'}`,
});
