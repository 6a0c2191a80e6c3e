import type { InstanceState } from '@alur/process-engine';
import type { Drawn } from './drawn.js';
import { Effort } from './effort.js';
import { openElements, optionsFor } from './options.js';
import { tried } from './player.js';
import type { Place } from './steered.js';
import type { Supply } from './supply.js';

/** A run that goes round may go round for ever. */
const STEP_LIMIT = 40;

/** Goes on with whatever is open, what has been done least first, until nothing is left to do. */
export function roamed(from: Place, drawn: Drawn, supply: Supply): Place {
  const how = { drawn, supply, effort: new Effort() };
  let place = from;
  for (let steps = 0; steps < STEP_LIMIT; steps += 1) {
    const next = oneOn(place, how);
    if (!next) return place;
    place = next;
  }
  return place;
}

/** Whatever comes of it is welcome, events too; unless something gets stuck, which other data may spare it. */
function oneOn(place: Place, how: Omit<Parameters<typeof tried>[2], 'isEnough'>): Place | undefined {
  const { state } = place.rehearsal;
  if (!state || state.status === 'ended') return undefined;
  const isEnough = ({ rehearsal }: Place): boolean => stuckIn(rehearsal.state) <= stuckIn(state);
  const open = [...openElements(state)].sort((a, b) => place.rehearsal.countOf(a) - place.rehearsal.countOf(b));
  for (const id of open)
    for (const option of optionsFor(id, place.rehearsal, how.drawn)) {
      const next = tried(option, place, { ...how, isEnough });
      if (next.ok) return next.value;
    }
  return undefined;
}

const stuckIn = (state: InstanceState | undefined): number =>
  Object.values(state?.elements ?? {}).filter(({ phase }) => phase === 'incident').length;
