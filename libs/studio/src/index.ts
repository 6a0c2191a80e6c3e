export { decisionSheetIn, tableOf } from './decision/decision-sheet.js';
export type { DecisionSheet, ForeignDecision } from './decision/decision-sheet.js';
export { inReadingOrder } from './outline/reading-order.js';
export { parsePart, partIdsOf, processFile } from './part/part-id.js';
export type { Part, Section, SectionName } from './part/part-id.js';
export { readPart, sourceOf } from './part/read-part.js';
export type { BundleFiles, LetterPart } from './part/read-part.js';
export { writePart } from './part/write-part.js';
