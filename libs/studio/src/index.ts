export { parsePart, partIdsOf, processFile } from './part/part-id.js';
export type { Part, Section, SectionName } from './part/part-id.js';
export { readPart, sourceOf } from './part/read-part.js';
export type { BundleFiles, LetterPart } from './part/read-part.js';
export { writePart } from './part/write-part.js';
export { fieldIdFault, renameField } from './rename/rename-field.js';
export type { FieldRename, RenameFault } from './rename/rename-field.js';
