// One repair of one case: tried again, with data, left out, moved or cancelled.
import type { RepairActor } from '@alur/access';
import { mayRepair, maySeeIncident } from '@alur/access';
import { isCancelReason, isRepairReason } from '@alur/case';
import type { City } from '@alur/city';
import type { Json, JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { CaseReading } from '../ports/case-reading.js';
import type { Incidents } from '../ports/incidents.js';
import type { CaseChange, CaseRecord, Lanes } from '../ports/lanes.js';
import type { Entropy } from '../ports/people.js';
import type { CompiledVersion, ServiceVersions } from '../ports/service-versions.js';
import { stepTitle } from '../turn/task-rows.js';
import type { RepairAnswer } from './decide-repair.js';
import { decideRepair } from './decide-repair.js';
import type { IncidentAddress } from './incident-id.js';
import { incidentId, workKeyOf } from './incident-id.js';
import { actorText, repairRoles } from './repair-roles.js';
import { inWords } from './repair-words.js';

export interface RepairPorts {
  readonly city: City;
  readonly lanes: Lanes;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly incidents: Incidents;
  readonly entropy: Entropy;
}

/** What is to be done, as it was asked from outside. */
export type AskedRepair =
  | { readonly how: 'retry' }
  | { readonly how: 'resolve'; readonly data: JsonObject }
  | { readonly how: 'skip'; readonly flows?: readonly string[]; readonly data?: JsonObject; readonly reason: string }
  | { readonly how: 'move'; readonly to: string; readonly reason: string }
  | { readonly how: 'cancel'; readonly reason: string };

export interface RepairRequest {
  readonly address: IncidentAddress;
  readonly repair: AskedRepair;
  /** Written beside the reason; kept with the case's data. */
  readonly note?: string;
  /** The same key with the same request does it once. (Default: the revision of the case that was seen) */
  readonly idempotencyKey?: string;
  /** Says what would come of it, and leaves everything as it is. */
  readonly isDry?: boolean;
}

export interface OpenStep {
  readonly id: string;
  readonly element: string;
  readonly title: string;
  readonly phase: string;
}

export interface RepairDone {
  readonly caseId: string;
  readonly reference: string;
  readonly isDry: boolean;
  /** What is open after it. */
  readonly open: readonly OpenStep[];
}

/**
 * Rejections: `INCIDENT_NOT_FOUND`, also for what is another agency's, `NOT_ALLOWED`, `DATA_INVALID` with fields,
 * `REPAIR_UNSOUND`, `REPAIR_UNPROVED`, `REQUEST_DECIDED`, those of the engine in words, `CASE_BUSY`.
 */
export const repairCase =
  (ports: RepairPorts) =>
  async (actor: RepairActor, asked: RepairRequest): Promise<Result<RepairDone, Rejection>> => {
    const found = await findRepairable(ports, actor, asked);
    if (!found.ok) return found;
    const { record, version } = found.value;
    const fault = faultOf(asked, version);
    if (fault) return err(fault);
    const { entropy } = ports;
    const requestHash = entropy.sha256(canonicalJson({ ...asked.repair, note: asked.note ?? '' } as unknown as Json));
    // The chain holds the key for good, so the note is not in it, not even hashed.
    const own = asked.idempotencyKey ?? String(record.revision);
    const salt = entropy.salt();
    let seen: RepairDone | undefined;
    const answer = await ports.lanes.submit<RepairAnswer>({
      caseId: record.id,
      service: record.serviceId,
      key: `repair:${entropy.sha256(`${actorText(actor)} ${asked.address.key} ${own}`)}`,
      requestHash,
      decide: (loaded) => {
        const decided = decideRepair({ ...ports, actor, asked, salt }, loaded);
        if (!decided.ok) return err(inWords(decided.error));
        seen = doneBy(decided.value, record, version, asked.isDry === true);
        return asked.isDry ? err(onlyTried) : decided;
      },
    });
    if (!answer.ok && !(asked.isDry && answer.error.code === onlyTried.code)) return answer;
    return ok(seen ?? { caseId: record.id, reference: record.reference, isDry: false, open: [] });
  };

const tried = 'DRY_RUN';

/** Never leaves this file: a decision that is not to be written. */
const onlyTried: Rejection = { code: tried, message: 'Expected to write the turn, but it was only to be tried.' };

interface Repairable {
  readonly record: CaseRecord;
  readonly version: CompiledVersion;
}

async function findRepairable(
  { city, reading, incidents, versions }: RepairPorts,
  actor: RepairActor,
  { address, repair }: RepairRequest,
): Promise<Result<Repairable, Rejection>> {
  const record = await reading.findCase(address.caseId);
  if (!record) return err(incidentNotFound);
  const roles = repairRoles(city);
  const incident = await incidents.find(address.caseId, address.key);
  // What is open but not stuck is found only by who runs the system: to all others it is nobody's incident.
  if (!maySeeIncident(actor, incident?.agency ?? '', roles)) return err(incidentNotFound);
  if (!incident && workKeyOf(address.key) !== undefined) return err(incidentNotFound);
  const permission = mayRepair(actor, repair.how, roles);
  if (!permission.allowed) return err({ code: 'NOT_ALLOWED', message: permission.reason });
  return ok({ record, version: await versions.getVersion(record.versionHash) });
}

export const incidentNotFound: Rejection = {
  code: 'INCIDENT_NOT_FOUND',
  message: 'Masalah ini tidak ditemukan.',
};

/** What can be said before the case is loaded: a reason of the list, and words where the list has none. */
function faultOf({ repair, note, address }: RepairRequest, version: CompiledVersion): Rejection | undefined {
  const isWork = workKeyOf(address.key) !== undefined;
  if (isWork && repair.how !== 'retry' && repair.how !== 'cancel')
    return { code: 'SKIP_IMPOSSIBLE', message: 'Pekerjaan yang gagal hanya dapat dicoba lagi.' };
  if (!('reason' in repair)) return undefined;
  const isListed = repair.how === 'cancel' ? isCancelReason(repair.reason) : isRepairReason(repair.reason);
  if (!isListed) return invalid('reason', 'Pilih alasan dari daftar.');
  if (repair.reason === 'other' && (note?.trim() ?? '').length < 10)
    return invalid('note', 'Tulis alasannya, sedikitnya 10 huruf.');
  const to = repair.how === 'move' ? repair.to : undefined;
  const { elements, flows } = version.rules.compiled.topology;
  return to === undefined || elements.has(to) || flows.has(to)
    ? undefined
    : inWords({ code: 'MOVE_TARGET_UNKNOWN', message: '' });
}

const invalid = (field: string, sentence: string): Rejection => ({
  code: 'DATA_INVALID',
  message: 'Ada isian yang perlu dilengkapi.',
  fields: { [field]: sentence },
});

function doneBy(
  change: CaseChange<RepairAnswer>,
  record: CaseRecord,
  { bundle }: CompiledVersion,
  isDry: boolean,
): RepairDone {
  const open = Object.values(change.state.process.elements)
    .filter((element) => element.phase !== 'scope')
    .map(({ key, elementId, phase }) => ({
      id: incidentId({ caseId: record.id, key }),
      element: elementId,
      title: stepTitle(bundle, elementId),
      phase,
    }));
  return { caseId: record.id, reference: record.reference, isDry, open };
}
