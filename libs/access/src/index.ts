export * from './account-permissions.js';
export * from './holding.js';
export * from './incident-permissions.js';
export * from './message-permissions.js';
export * from './ownership.js';
export * from './studio-permissions.js';
export * from './task-permissions.js';
export * from './visible-fields.js';
