import type { Event, EventType } from '../contract/event.js';
import type { InstanceState } from '../contract/state.js';

/** What an event of one type does to the state: total, without checks, decided long ago. */
export type Fold<T extends EventType> = (state: InstanceState, event: Extract<Event, { type: T }>) => InstanceState;

export type Folds<T extends EventType> = { readonly [K in T]: Fold<K> };
