export { readBpmn } from './read-bpmn.js';
export type { BpmnReading, DrawnProcess } from './read-bpmn.js';
export { readDmn } from './read-dmn.js';
export type { DmnReading } from './read-dmn.js';
export { exportBpmn } from './write/export-bpmn.js';
export type { BpmnExport, ExportOptions } from './write/export-bpmn.js';
export { writeBpmn } from './write/write-bpmn.js';
export { readDecisionModel } from './dmn/read-decision-model.js';
export type { DecisionModelReading } from './dmn/read-decision-model.js';
