// Everything that is proved of a service as a whole, by the chapter that tells it.
import type { LocalDate } from '@alur/calendar';
import { everyEndAnswers } from './answers/every-end-answers.js';
import { gatewaysDecide } from './decisions/gateways-decide.js';
import { tablesDecide } from './decisions/tables-decide.js';
import type { ServiceProof } from './contract.js';
import type { ChapterId } from './gate/contract.js';
import { officesFilled } from './participants/offices-filled.js';
import { promiseKept } from './promise/promise-kept.js';

export interface PlacedProof {
  readonly chapter: ChapterId;
  readonly prove: ServiceProof;
}

/** `day`: the day it is judged on, for what changes with the calendar. */
export const proofsOn = (day: LocalDate): readonly PlacedProof[] => [
  { chapter: 'promise', prove: promiseKept },
  { chapter: 'decisions', prove: gatewaysDecide },
  { chapter: 'decisions', prove: tablesDecide },
  { chapter: 'participants', prove: officesFilled(day) },
  { chapter: 'answers', prove: everyEndAnswers },
];
