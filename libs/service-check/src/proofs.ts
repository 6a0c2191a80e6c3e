// Everything that is proved of a service as a whole, by the chapter that tells it.
import { everyEndAnswers } from './answers/every-end-answers.js';
import type { ServiceProof } from './contract.js';
import type { ChapterId } from './gate/contract.js';

export interface PlacedProof {
  readonly chapter: ChapterId;
  readonly prove: ServiceProof;
}

export const proofs: readonly PlacedProof[] = [{ chapter: 'answers', prove: everyEndAnswers }];
