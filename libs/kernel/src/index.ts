export * from './assert-never.js';
export * from './diagnostic.js';
export * from './instant.js';
export * from './json.js';
export * from './rejection.js';
export * from './result.js';
