export * from './detect-media-type.js';
export * from './disk-file-store.js';
export * from './make-harmless.js';
export * from './scanner/open-scanner.js';
