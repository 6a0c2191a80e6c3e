export * from './contract/acting.js';
export * from './contract/city.js';
export * from './contract/privacy.js';
export type * from './contract/requirement-rules.js';
export * from './contract/security.js';
export * from './load-city.js';
export * from './lookups.js';
export * from './settings/setting.js';
