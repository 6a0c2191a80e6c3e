import type { TurnRows } from '@alur/persistence';
import type { Tables } from './tables.js';
import { nameOf } from './tables.js';
import { UniqueViolation } from './transaction.js';

/** What needs a person from this turn on, what does not any more, and what work a person asked for again. */
export function writeIncidents(tables: Tables, { raised, over, revived }: TurnRows): void {
  for (const row of raised) {
    const [caseId, key] = [String(row['case_id']), String(row['key'])];
    const name = nameOf(caseId, key);
    if (tables.incidents.has(name)) throw new UniqueViolation(`incident ${name} is there already`);
    const kept = { caseId, key, code: String(row['code']), agency: String(row['agency']), overAt: null };
    tables.incidents.set(name, kept);
  }
  for (const row of over) {
    const name = nameOf(String(row['case_id']), String(row['key']));
    const incident = tables.incidents.get(name);
    if (incident) tables.incidents.set(name, { ...incident, overAt: String(row['at']) });
  }
  for (const row of revived) {
    const name = nameOf(String(row['case_id']), String(row['key']));
    const item = tables.work.get(name);
    if (!item || item.deadAt === null) continue;
    const fresh = { deadAt: null, leasedUntil: null, publishedAt: null, failures: 0, spared: item.attempt };
    tables.work.set(name, { ...item, ...fresh, runAt: Date.parse(String(row['at'])) });
  }
}
