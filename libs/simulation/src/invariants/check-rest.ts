// What must hold when everything is at rest.
import type { CaseEvent, CaseState } from '@alur/case';
import { visitsOf } from '../goldens/visits.js';
import type { World } from '../world/world.js';
import type { InvariantId } from './violation.js';

export function checkRest(world: World): void {
  const { tables, ledger } = world;
  const broken = (invariant: InvariantId, what: string): void => void ledger.violations.push({ invariant, what });
  for (const kept of tables.cases.values()) {
    const { decision, process } = JSON.parse(kept.state) as CaseState;
    const events = tables.events.get(kept.id) ?? [];
    if (events.length !== kept.revision || events.at(-1)?.hash !== kept.head)
      broken('I4', `case ${kept.id} is at revision ${String(kept.revision)} with ${String(events.length)} turns`);
    if (!decision) broken('I11', `case ${kept.id} ended without an answer`);
    if (Object.keys(process.elements).length > 0 || Object.keys(process.timers).length > 0)
      broken('I5', `case ${kept.id} is decided and something in it is open`);
    const wanted = world.expectedOf(kept.id);
    const seen = visitsOf(events.map((turn) => JSON.parse(turn.events) as CaseEvent[]).flat());
    if (wanted !== undefined && wanted !== seen)
      broken('I3', `case ${kept.id} went ${seen}, and should have gone ${wanted}`);
    if ((tables.rounds.get(kept.id)?.size ?? 0) > 0) broken('I7', `case ${kept.id} is over and has rounds beside it`);
  }
  for (const wait of tables.subscriptions.values())
    broken('I7', `case ${wait.caseId} is over and waits for ${wait.name}`);
  for (const message of tables.messages.values())
    if (message.deliveredAt === null) broken('I8', `message ${message.id} never arrived`);
  for (const task of tables.tasks.values())
    if (task.closedAt === null) broken('I10', `task ${task.key} of ${task.caseId} is still in a queue`);
  ledger.checkOutside(tables.cases.keys());
  if (tables.locks.count > 0) broken('I7', 'somebody still holds a lock');
}
