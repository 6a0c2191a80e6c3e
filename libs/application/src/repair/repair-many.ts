// The same repair for everything that fits a filter. Each is a commit of its own: one that is refused stops no other.
import type { RepairActor } from '@alur/access';
import type { RepairItem, RepairReport } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { IncidentRow } from '../ports/incidents.js';
import { incidentId } from './incident-id.js';
import type { AskedIncidents } from './list-incidents.js';
import { incidentFilter } from './list-incidents.js';
import type { AskedRepair, RepairPorts } from './repair-case.js';
import { repairCase } from './repair-case.js';

export interface BulkRepair {
  readonly filter: AskedIncidents;
  readonly repair: AskedRepair;
  readonly note?: string;
  /** Asked again with the same key, what was done stays done and only the rest is tried. */
  readonly idempotencyKey: string;
  readonly isDry: boolean;
}

/** So many at most by one request: beyond it a person should look again. */
const limit = 500;
/** So many at once; the lanes put those of different cases into one commit of the database. */
const together = 20;

/** Rejections: `FILTER_MISSING`. */
export const repairMany =
  (ports: RepairPorts) =>
  async (actor: RepairActor, asked: BulkRepair): Promise<Result<RepairReport, Rejection>> => {
    if (Object.values(asked.filter).every((value) => value === undefined)) return err(filterMissing);
    const filter = incidentFilter(ports.city, actor, asked.filter, await ports.reading.now());
    // Listed before anything is done: what a repair raises anew is not for this request.
    const page = filter ? await ports.incidents.page(filter, { limit }) : { rows: [] };
    const items: RepairItem[] = [];
    for (let from = 0; from < page.rows.length; from += together)
      items.push(
        ...(await Promise.all(page.rows.slice(from, from + together).map((row) => one(ports, actor, asked, row)))),
      );
    const done = items.filter((item) => item.ok).length;
    return ok({
      dryRun: asked.isDry,
      done,
      refused: items.length - done,
      more: 'nextCursor' in page,
      items,
    });
  };

async function one(ports: RepairPorts, actor: RepairActor, asked: BulkRepair, row: IncidentRow): Promise<RepairItem> {
  const { repair, note, isDry, idempotencyKey } = asked;
  const place = { id: incidentId(row), reference: row.reference, code: row.code, element: row.elementId };
  const result = await repairCase(ports)(actor, {
    address: row,
    repair,
    isDry,
    idempotencyKey,
    ...(note === undefined ? {} : { note }),
  }).catch((): Result<never, Rejection> => err(failed));
  return result.ok
    ? { ...place, ok: true, open: result.value.open.map(({ element, title, phase }) => ({ element, title, phase })) }
    : { ...place, ok: false, refusal: result.error };
}

const filterMissing: Rejection = {
  code: 'FILTER_MISSING',
  message: 'Sebutkan layanan, instansi, kode, atau umur masalah: perbaikan untuk semuanya sekaligus tidak diterima.',
};

const failed: Rejection = {
  code: 'REPAIR_FAILED',
  message: 'Ada gangguan di sistem kami saat menangani masalah ini. Yang lain tetap ditangani.',
};
