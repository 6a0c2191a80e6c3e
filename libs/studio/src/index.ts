export { adoptService } from './begin/adopt-service.js';
export type { ServiceIdentity } from './begin/adopt-service.js';
export { parsePart, partIdsOf, processFile } from './part/part-id.js';
export type { Part, Section, SectionName } from './part/part-id.js';
export { readPart, sourceOf } from './part/read-part.js';
export type { BundleFiles, LetterPart } from './part/read-part.js';
export { writePart } from './part/write-part.js';
