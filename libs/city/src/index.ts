export * from './contract/city.js';
export * from './load-city.js';
export * from './lookups.js';
