export * from './demo-accounts.js';
export * from './entropy.js';
export * from './passwords.js';
export * from './sign-in.js';
