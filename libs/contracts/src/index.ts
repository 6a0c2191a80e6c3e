export * from './api.js';
export * from './requests.js';
