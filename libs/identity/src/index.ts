export * from './demo-accounts.js';
export * from './entropy.js';
export * from './key-ring.js';
export * from './limited-passwords.js';
export * from './officer-of.js';
export * from './one-time-codes.js';
export * from './passwords.js';
