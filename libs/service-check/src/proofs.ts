// Everything that is proved of a service as a whole, by the chapter that tells it.
import { everyEndAnswers } from './answers/every-end-answers.js';
import { gatewaysDecide } from './decisions/gateways-decide.js';
import { tablesDecide } from './decisions/tables-decide.js';
import type { ServiceProof } from './contract.js';
import type { ChapterId } from './gate/contract.js';

export interface PlacedProof {
  readonly chapter: ChapterId;
  readonly prove: ServiceProof;
}

export const proofs: readonly PlacedProof[] = [
  { chapter: 'decisions', prove: gatewaysDecide },
  { chapter: 'decisions', prove: tablesDecide },
  { chapter: 'answers', prove: everyEndAnswers },
];
