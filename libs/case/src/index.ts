export * from './baton.js';
export * from './case-command.js';
export * from './case-effect.js';
export * from './case-event.js';
export * from './case-state.js';
export * from './case-status.js';
export * from './decide-case.js';
export * from './evolve-case.js';
