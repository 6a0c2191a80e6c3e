// Verbs that only the case of a service knows.
import type { Verb, Verbs } from '../contract/scenario.js';
import type { Outcome } from './outcome.js';
import { done, fault } from './outcome.js';
import type { Play } from './play.js';
import { complete } from './task-steps.js';

/** Signing is completing as the one who signs. */
export const sign = (play: Play, { task, as, data }: Verbs['sign']): Outcome =>
  complete(play, { task, as, ...(data ? { data } : {}) });

/** From now on nothing is handed over to the agency, until it is delivered. */
export function hold(play: Play, { agency }: Verbs['hold']): Outcome {
  play.held.add(agency);
  return done;
}

export function deliver(play: Play, { agency }: Verbs['deliver']): Outcome {
  play.held.delete(agency);
  play.deliver();
  return done;
}

export const notYet = (verb: Verb) => (): Outcome =>
  fault(`Langkah "${verb}" belum didukung dalam skenario. Hapus langkah itu untuk sementara.`);
