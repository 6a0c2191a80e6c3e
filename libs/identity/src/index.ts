export * from './entropy.js';
export * from './passwords.js';
export * from './sign-in.js';
