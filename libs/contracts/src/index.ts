export * from './account-requests.js';
export * from './api.js';
export * from './incident-requests.js';
export * from './requests.js';
export * from './studio-start-requests.js';
