// Rows of a table that cannot be drawn yet are kept as they were typed, beside the last drawing. They are no part of a service.
import type { BundleFiles } from './read-part.js';

export const unfinishedTableFile = 'table.yaml';

/** The files that make the service: what is judged, shown and published. */
export const serviceFiles = (files: BundleFiles): BundleFiles =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== unfinishedTableFile));
