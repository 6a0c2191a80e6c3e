// The fold of one event: what happened is never refused here, it has happened.
import type { Evolve } from '../contract/decide.js';
import type { EventType } from '../contract/event.js';
import { compensationEvents } from './compensation-events.js';
import type { Fold, Folds } from './fold.js';
import { handOffEvents } from './hand-off-events.js';
import { incidentEvents } from './incident-events.js';
import { instanceEvents, notStarted } from './instance-events.js';
import { jobEvents } from './job-events.js';
import { messageEvents } from './message-events.js';
import { repairEvents } from './repair-events.js';
import { scopeEvents } from './scope-events.js';
import { tokenEvents } from './token-events.js';
import { userTaskEvents } from './user-task-events.js';
import { waitEvents } from './wait-events.js';

const folds: Folds<EventType> = {
  ...instanceEvents,
  ...tokenEvents,
  ...handOffEvents,
  ...userTaskEvents,
  ...jobEvents,
  ...scopeEvents,
  ...compensationEvents,
  ...waitEvents,
  ...messageEvents,
  ...incidentEvents,
  ...repairEvents,
};

/** The table pairs each type with its own fold; TypeScript cannot follow that through a lookup, hence the cast. */
export const evolve: Evolve = (state, event) => (folds[event.type] as Fold<EventType>)(state ?? notStarted, event);
