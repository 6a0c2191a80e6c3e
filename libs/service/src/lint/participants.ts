import type { Diagnostic } from '@alur/kernel';
import type { Lint } from './review.js';
import { findingAt, findingIn } from './review.js';

/** Every activity's participant is described, every task has one, and nobody is described for nothing. */
export const participants: Lint = ({ bundle, service }) => {
  const findings: Diagnostic[] = [];
  const used = new Set(Object.values(bundle.letters).map((letter) => letter.signer));
  for (const element of Object.values(bundle.process.elements)) {
    const named = 'participant' in element ? element.participant : undefined;
    if (named !== undefined) used.add(named);
    if (named === undefined && element.type === 'userTask') {
      findings.push(
        findingAt(element.id, {
          code: 'PARTICIPANT_UNKNOWN',
          message: `Tugas "${element.id}" belum punya pelaksana. Isi alur:participant pada tugas atau jalurnya.`,
        }),
      );
    }
    if (named !== undefined && !Object.hasOwn(bundle.participants, named)) {
      findings.push(
        findingAt(element.id, {
          code: 'PARTICIPANT_UNKNOWN',
          message: `Pelaksana "${named}" tidak ada di service.yaml. Tambahkan di bagian participants atau perbaiki namanya.`,
        }),
      );
    }
  }
  for (const id of Object.keys(bundle.participants)) {
    if (used.has(id)) continue;
    findings.push(
      findingIn(service, ['participants', id], {
        code: 'PARTICIPANT_UNUSED',
        severity: 'warning',
        element: id,
        message: `Pelaksana "${id}" tidak dipakai oleh tugas mana pun. Hapus, atau pakai di process.bpmn.`,
      }),
    );
  }
  return findings;
};
