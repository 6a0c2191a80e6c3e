export * from './contract/form.js';
