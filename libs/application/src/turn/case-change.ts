// A decided turn as the rows it means: queues, work and data that must change with it.
import type { CaseTurn } from '@alur/case';
import type { Instant, JsonObject } from '@alur/kernel';
import type { InstanceState } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import type { CaseChange } from '../ports/lanes.js';
import { incidentRows } from './incident-rows.js';
import { subscriptionRows } from './subscription-rows.js';
import { taskRows } from './task-rows.js';
import { workRows } from './work-rows.js';

export interface TurnFrame {
  readonly at: Instant;
  readonly actor: string;
  readonly bundle: ServiceBundle;
  readonly turn: CaseTurn;
  /** The process before the turn; absent on the first. */
  readonly before?: InstanceState;
  /** Work item that this turn finishes. */
  readonly workItem?: string;
}

type Rows = Pick<
  CaseChange<JsonObject>,
  | 'actor'
  | 'events'
  | 'state'
  | 'opened'
  | 'closed'
  | 'claims'
  | 'pauses'
  | 'touched'
  | 'workAdded'
  | 'workDone'
  | 'incidents'
  | 'subscriptions'
>;

export function rowsOf(frame: TurnFrame): Rows {
  const { turn, bundle, at, before, workItem } = frame;
  const tasks = taskRows(turn.events, bundle, before);
  const work = workRows(turn.effects, at, turn.state.process.counter);
  const changed = [...tasks.closed, ...[...tasks.claims, ...tasks.pauses].map(({ key }) => key)];
  return {
    actor: frame.actor,
    events: turn.events,
    state: turn.state,
    ...tasks,
    touched: [
      ...new Set([...tasks.opened.map((task) => task.agency), ...changed.flatMap((key) => agencyOf(before, key))]),
    ],
    subscriptions: subscriptionRows(turn.effects, at),
    workAdded: work.added,
    workDone: [...new Set([...(workItem ? [workItem] : []), ...work.cancelled])],
    incidents: incidentRows(bundle, before, turn.state.process),
  };
}

const agencyOf = (state: InstanceState | undefined, key: string): string[] => {
  const agency = state?.elements[key]?.performer?.agency;
  return agency === undefined ? [] : [agency];
};
