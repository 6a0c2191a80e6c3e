import type { OfficerActor } from '@alur/access';
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { DraftView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { DrawProcess, SopFiles } from '../../ports/beginnings.js';
import type { ServiceVersions } from '../../ports/service-versions.js';
import type { BeginPorts } from '../begin-draft.js';
import { beginServiceDraft } from '../begin-draft.js';
import { serviceFrom } from './derived-service.js';
import { underFreeId } from './new-service.js';
import type { GivenSop } from './read-sop-table.js';
import { readGivenSop } from './read-sop-table.js';

interface SopPorts extends BeginPorts {
  readonly city: City;
  readonly sopFiles: SopFiles;
  readonly versions: Pick<ServiceVersions, 'listVersions'>;
  readonly draw: DrawProcess;
  today(): LocalDate;
}

interface SopBeginning extends GivenSop {
  /** Key of the agency that answers for the service. */
  readonly owner: string;
  /** Left out, the table names it. */
  readonly name?: string;
}

/** Rejections: `AGENCY_UNKNOWN`, `SOP_NOT_CLEAR` while the table leaves questions of weight open. */
export const beginFromSop =
  (ports: SopPorts) =>
  async (designer: OfficerActor, { owner, name, ...given }: SopBeginning): Promise<Result<DraftView, Rejection>> => {
    if (!Object.hasOwn(ports.city.agencies, owner)) return err(noSuchAgency);
    const { table, reading } = await readGivenSop(ports, given);
    const wanted = { owner, asked: reading.findings, ...(name === undefined ? {} : { name }) };
    const derived = table && (await serviceFrom(ports, table, wanted));
    if (!derived) return err(notClear(reading.findings.find(({ severity }) => severity === 'error')?.message));
    const files = await underFreeId(ports, derived.files);
    if (!files.ok) return files;
    const origin = { kind: 'sop', file: given.file.name, assumed: derived.assumed } as const;
    return beginServiceDraft(ports)(designer, { files: files.value, origin, name: derived.name });
  };

export const noSuchAgency: Rejection = {
  code: 'AGENCY_UNKNOWN',
  message: 'Perangkat daerah ini tidak ada. Pilih salah satu dari daftar.',
};

const notClear = (question: string | undefined): Rejection => ({
  code: 'SOP_NOT_CLEAR',
  message: `Tabel ini belum cukup jelas untuk menjadi layanan. ${question ?? 'Jawab pertanyaannya dulu.'}`,
});
