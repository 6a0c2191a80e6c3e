export * from './audit-places.js';
export * from './checkpoint-folder.js';
export * from './detect-media-type.js';
export * from './disk-file-store.js';
export * from './plain-files.js';
export * from './signing-key.js';
export * from './make-harmless.js';
export * from './scanner/open-scanner.js';
