import type { Draft } from './draft.js';

/** Four eyes compare with who started the instance, or with who completed a user task of this process. */
export function checkFourEyes({ elements, element, refuse, findings }: Draft): void {
  for (const task of elements) {
    if (task.type !== 'userTask') continue;
    for (const other of task.notBy ?? []) {
      const found = element(other);
      if (other === 'starter' || found?.type === 'userTask') continue;
      if (found || findings.placeOf(other))
        refuse(
          task.id,
          `Atribut alur:fourEyes pada "${task.id}" menyebut "${other}" yang bukan tugas petugas. Sebut tugas petugas.`,
        );
      else
        findings.error(
          'DANGLING_REFERENCE',
          task.id,
          `Atribut alur:fourEyes pada "${task.id}" menyebut "${other}", tetapi tugas itu tidak ada. Perbaiki atau hapus namanya.`,
        );
    }
  }
}
