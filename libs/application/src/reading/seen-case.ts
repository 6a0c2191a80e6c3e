// What one officer sees of a case: everybody the case has met so far, with what each may see.
import type { OfficerActor, Watcher } from '@alur/access';
import { fieldsSeenBy, mayReveal, mayViewCase } from '@alur/access';
import type { ServiceBundle } from '@alur/service';
import type { CaseReading, TurnRow } from '../ports/case-reading.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import { allFields } from '../turn/turn-context.js';

export interface SeenCase {
  readonly bundle: ServiceBundle;
  readonly turns: readonly TurnRow[];
  readonly fields: ReadonlySet<string>;
  /** Of those, the ones whose masked value they may ask for. */
  readonly revealable: ReadonlySet<string>;
}

interface SightPorts {
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
}

function watchersOf(bundle: ServiceBundle, turns: readonly TurnRow[]): readonly Watcher[] {
  return turns.flatMap((turn) =>
    turn.events.flatMap((event) => {
      if (event.type !== 'UserTaskCreated' || !event.performer) return [];
      const element = bundle.process.elements[event.elementId];
      const participant =
        element?.type === 'userTask' && element.participant ? bundle.participants[element.participant] : undefined;
      return participant ? [{ performer: event.performer, sees: participant.sees }] : [];
    }),
  );
}

/** Nothing for a case that never came to this officer. */
export async function seeCase(
  ports: SightPorts,
  actor: OfficerActor,
  record: CaseRecord,
): Promise<SeenCase | undefined> {
  const { bundle } = await ports.versions.getVersion(record.versionHash);
  const turns = await ports.reading.turnsOf(record);
  const watchers = watchersOf(bundle, turns);
  if (!mayViewCase(actor, watchers)) return undefined;
  const every = allFields(bundle).map((field) => field.id);
  const fields = fieldsSeenBy(actor, watchers, every);
  const revealable = new Set([...fields].filter((field) => mayReveal(actor, field, fields).allowed));
  return { bundle, turns, fields, revealable };
}

export const seenFields = async (
  ports: SightPorts,
  actor: OfficerActor,
  record: CaseRecord,
): Promise<ReadonlySet<string>> => (await seeCase(ports, actor, record))?.fields ?? new Set();
