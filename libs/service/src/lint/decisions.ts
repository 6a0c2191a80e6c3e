import type { Diagnostic } from '@alur/kernel';
import type { Lint } from './review.js';
import { findingAt } from './review.js';

/** Each decision a step asks for has a table. */
export const decisions: Lint = ({ bundle }) => {
  const asked = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const element of Object.values(bundle.process.elements)) {
    if (element.type !== 'businessRuleTask') continue;
    asked.add(element.decisionId);
    if (bundle.decisions.some((table) => table.id === element.decisionId)) continue;
    findings.push(
      findingAt(element.id, {
        code: 'DECISION_MISSING',
        message: `Tabel keputusan "${element.decisionId}" tidak ada. Tambahkan berkasnya di map decisions.`,
      }),
    );
  }
  for (const { id } of bundle.decisions.filter((table) => !asked.has(table.id))) {
    findings.push({
      code: 'DECISION_UNUSED',
      severity: 'warning',
      file: `decisions/${id}.dmn`,
      element: id,
      message: `Tabel keputusan "${id}" tidak dipakai oleh langkah mana pun. Hapus, atau pakai di process.bpmn.`,
    });
  }
  return findings;
};
