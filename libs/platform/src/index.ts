export * from './environment.js';
export * from './folder-files.js';
export * from './logger.js';
export * from './nest-logger.js';
export * from './shutdown.js';
export * from './open-ports.js';
export * from './request-context.js';
export * from './runtime-environment.js';
export { logWork } from './log-work.js';
