import type { Difference, VersionClass } from './difference.js';
import { versionClasses } from './difference.js';

/** The class of a whole version is that of its weightiest difference; without one, everybody has it already. */
export const classOfVersion = (differences: readonly Pick<Difference, 'class'>[]): VersionClass =>
  [...versionClasses].reverse().find((kind) => differences.some((one) => one.class === kind)) ?? 'cosmetic';

/** Whether drafts and submitted requests may go on by the new version without anybody being asked. */
export const reachesDrafts = (differences: readonly Pick<Difference, 'class'>[]): boolean => {
  const worst = classOfVersion(differences);
  return worst === 'cosmetic' || worst === 'additive-safe';
};
