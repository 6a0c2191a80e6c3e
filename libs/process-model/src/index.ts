export * from './element.js';
export * from './executable-process.js';
export * from './participant.js';
export * from './timer.js';
