import { checkDecision } from '@alur/expressions';
import type { DecisionTable } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { namesProvided } from './names-provided.js';
import type { Lint, Review } from './review.js';
import { findingAt } from './review.js';

/** Each decision a step asks for has a table, and each table is asked for. */
export const decisions: Lint = (review) => {
  const { bundle } = review;
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
  return [...findings, ...bundle.decisions.flatMap((table) => faultsOf(review, table))];
};

/** Cells against the types of what they read. Whether the table always answers is proved of the whole service. */
function faultsOf({ bundle }: Review, table: DecisionTable): readonly Diagnostic[] {
  return checkDecision(table, { names: namesProvided(bundle) }).map(({ code, where, message }) => ({
    code,
    severity: 'error',
    file: `decisions/${table.id}.dmn`,
    element: table.id,
    message: `Tabel "${table.name}", ${where}: ${message}. Perbaiki selnya.`,
  }));
}
