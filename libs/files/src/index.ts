export * from './detect-media-type.js';
export * from './disk-file-store.js';
