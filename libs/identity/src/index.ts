export * from './demo-accounts.js';
export * from './entropy.js';
export * from './family-digest.js';
export * from './limited-passwords.js';
export * from './officer-of.js';
export * from './one-time-codes.js';
export * from './passwords.js';
export { fileSecretBox, secretBoxOf } from './secret-box.js';
