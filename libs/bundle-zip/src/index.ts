export { bundleLimits } from './limits.js';
export { readBundleZip, tooLargeZip } from './read-bundle-zip.js';
export { writeBundleZip } from './write-bundle-zip.js';
