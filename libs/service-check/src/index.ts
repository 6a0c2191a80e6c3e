export * from './contract.js';
export { promiseKept } from './promise/promise-kept.js';
