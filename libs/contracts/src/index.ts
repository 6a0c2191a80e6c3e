export * from './api.js';
export * from './incident-requests.js';
export * from './requests.js';
export type * from './studio-table.js';
