// Every kind of difference there is: whom it may hold for, and how it is said.
import { decisionKinds } from './decision-kinds.js';
import { formKinds } from './form-kinds.js';
import { identityKinds } from './identity-kinds.js';
import { letterKinds } from './letter-kinds.js';
import { participantKinds } from './participant-kinds.js';
import { privacyKinds } from './privacy-kinds.js';
import { processKinds } from './process-kinds.js';
import { standardKinds } from './standard-kinds.js';
import { wordKinds } from './word-kinds.js';

export const differenceKinds = {
  ...identityKinds,
  ...standardKinds,
  ...formKinds,
  ...processKinds,
  ...decisionKinds,
  ...participantKinds,
  ...letterKinds,
  ...wordKinds,
  ...privacyKinds,
} as const;

export type DifferenceKind = keyof typeof differenceKinds;
