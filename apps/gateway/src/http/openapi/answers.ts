// What each operation answers where all is well. What is configuration or an answer of people is left open here.
import type { Schema } from './schema.js';
import { accountAnswers } from './answers/accounts.js';
import { caseAnswers } from './answers/cases.js';
import { citizenAnswers } from './answers/citizen.js';
import { ownDataAnswers } from './answers/own-data.js';
import { serviceAnswers } from './answers/services.js';
import { studioAnswers } from './answers/studio.js';

export interface Answer {
  readonly mediaType: string;
  readonly schema: Schema['json'];
}

const json = (schema: object): Answer => ({ mediaType: 'application/json', schema });
const bytes = (mediaType: string): Answer => ({ mediaType, schema: { type: 'string', format: 'binary' } });

const shapes: Readonly<Record<string, Schema>> = {
  ...accountAnswers,
  ...caseAnswers,
  ...citizenAnswers,
  ...ownDataAnswers,
  ...serviceAnswers,
  ...studioAnswers,
};

const files: Readonly<Record<string, readonly string[]>> = {
  getCaseFile: ['image/jpeg', 'image/png', 'application/pdf'],
  downloadTrackedLetter: ['application/pdf'],
  exportServiceDraft: ['application/zip'],
  exportServiceVersion: ['application/zip'],
  printDraftLetter: ['application/pdf'],
  streamQueues: ['text/event-stream'],
};

/** By media type. An operation whose answer nobody described answers with some JSON object. */
export const answersOf = (operationId: string): readonly Answer[] =>
  files[operationId]?.map(bytes) ?? [json(shapes[operationId]?.json ?? { type: 'object' })];
