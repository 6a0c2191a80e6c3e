export * from './contract/city.js';
