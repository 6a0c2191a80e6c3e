export * from './contract/service.js';
