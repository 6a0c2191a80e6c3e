// What a repair means to the case: its command, the words beside its reason, and the work that is due again.
import type { RepairActor } from '@alur/access';
import type { CaseCommand, RepairReason } from '@alur/case';
import { isCancelReason, isRepairReason } from '@alur/case';
import type { City } from '@alur/city';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, ok } from '@alur/kernel';
import type { CaseChange, LoadedCase } from '../ports/lanes.js';
import type { Entropy } from '../ports/people.js';
import type { CompiledVersion } from '../ports/service-versions.js';
import { advanceCase } from '../turn/advance-case.js';
import { formContext, repairSection } from '../turn/turn-context.js';
import { workKeyOf } from './incident-id.js';
import type { RepairRequest } from './repair-case.js';
import { repairVariables } from './repair-data.js';
import { actorText } from './repair-roles.js';

export interface RepairAnswer extends JsonObject {
  readonly caseId: string;
  readonly reference: string;
}

interface Deciding {
  readonly city: City;
  readonly entropy: Entropy;
  readonly actor: RepairActor;
  readonly asked: RepairRequest;
  readonly salt: string;
}

export function decideRepair(deciding: Deciding, loaded: LoadedCase): Result<CaseChange<RepairAnswer>, Rejection> {
  const { city, actor, asked, entropy, salt } = deciding;
  const words = noteOf(asked);
  const data = words && {
    record: { section: repairSection, commitment: entropy.sha256(salt + canonicalJson(words)) },
    answers: words,
    salt,
  };
  const change = advanceCase<RepairAnswer>({
    city,
    loaded,
    actor: actorText(actor),
    ...(data ? { data } : {}),
    command: (_record, version) => commandOf(deciding, version, loaded, data?.record),
    answer: ({ id, reference }) => ({ caseId: id, reference }),
  });
  const workKey = workKeyOf(asked.address.key);
  return change.ok && workKey !== undefined && asked.repair.how === 'retry'
    ? ok({ ...change.value, workRevived: [workKey] })
    : change;
}

const noteOf = ({ note, address, repair }: RepairRequest): JsonObject | undefined =>
  note?.trim() ? { key: address.key, how: repair.how, note: note.trim() } : undefined;

function commandOf(
  { actor, asked, city }: Deciding,
  version: CompiledVersion,
  { at }: LoadedCase,
  record: { readonly section: string; readonly commitment: string } | undefined,
): Result<CaseCommand, Rejection> {
  const { repair, address } = asked;
  const { key } = address;
  const common = { at, by: actor.kind === 'officer' ? actor.id : actor.name, ...(record ? { data: record } : {}) };
  const workKey = workKeyOf(key);
  switch (repair.how) {
    case 'retry':
      return ok({
        type: 'RepairCase',
        ...common,
        action: workKey === undefined ? { how: 'retry', key } : { how: 'requeue', key: workKey },
      });
    case 'resolve': {
      const variables = repairVariables(version, repair.data, formContext(city, at));
      return variables.ok
        ? ok({ type: 'RepairCase', ...common, action: { how: 'resolve', key, variables: variables.value } })
        : variables;
    }
    case 'skip': {
      const { flows, reason, data } = repair;
      const brought = data ? repairVariables(version, data, formContext(city, at)) : ok({});
      if (!brought.ok) return brought;
      const action = { how: 'skip', key, reason: repairReason(reason), variables: brought.value } as const;
      return ok({ type: 'RepairCase', ...common, action: flows ? { ...action, flows } : action });
    }
    case 'move':
      return ok({
        type: 'RepairCase',
        ...common,
        action: { how: 'move', key, to: repair.to, reason: repairReason(repair.reason) },
      });
    case 'cancel':
      return ok({ type: 'CancelCase', ...common, reason: isCancelReason(repair.reason) ? repair.reason : 'other' });
  }
}

/** The list was looked up before: what is not on it never comes here. */
const repairReason = (reason: string): RepairReason => (isRepairReason(reason) ? reason : 'other');
