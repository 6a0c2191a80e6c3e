export * from './contract.js';
export { promiseKept } from './promise/promise-kept.js';
export { officesFilled } from './participants/offices-filled.js';
