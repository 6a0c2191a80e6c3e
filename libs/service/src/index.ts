export * from './contract/service.js';
export { applicationFields, dataClassOf, fieldsSeenBy, taskFields } from './fields.js';
export { availableLetterNames } from './letter/letter-names.js';
export { namesProvided } from './lint/names-provided.js';
export { parseLetter } from './letter/parse-letter.js';
export type { ReadLetter } from './letter/parse-letter.js';
export type { LetterUse } from './letter/read-letter-body.js';
export { readBundle } from './read/read-bundle.js';
export type { BundleFiles, ReadBundle, ReadDrawings } from './read/read-bundle.js';
