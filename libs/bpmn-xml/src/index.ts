export { readBpmn } from './read-bpmn.js';
export type { BpmnReading, DrawnProcess } from './read-bpmn.js';
export { readDmn } from './read-dmn.js';
export type { DmnReading } from './read-dmn.js';
