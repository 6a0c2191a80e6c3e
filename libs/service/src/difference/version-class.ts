import type { Difference, VersionClass } from './difference.js';
import { versionClasses } from './difference.js';

/** The class of a whole version is that of its weightiest difference; without one, everybody has it already. */
export const classOfVersion = (differences: readonly Pick<Difference, 'class'>[]): VersionClass =>
  [...versionClasses].reverse().find((kind) => differences.some((one) => one.class === kind)) ?? 'cosmetic';

/** Who is affected, in words. Running requests keep their version, whatever the class. */
export const affectedBy: Readonly<Record<VersionClass, string>> = {
  cosmetic: 'Semua orang',
  'additive-safe': 'Isian warga yang belum dikirim, dan permohonan baru',
  binding: 'Permohonan baru',
  'legal-override': 'Menurut aturan baru',
};

/** Whether drafts and submitted requests may go on by the new version without anybody being asked. */
export const reachesDrafts = (differences: readonly Pick<Difference, 'class'>[]): boolean => {
  const worst = classOfVersion(differences);
  return worst === 'cosmetic' || worst === 'additive-safe';
};
