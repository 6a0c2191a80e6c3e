import { analyseDecision, checkDecision } from '@alur/expressions';
import type { DecisionTable, Example } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { everyField } from './form-fields.js';
import { namesProvided } from './names-provided.js';
import type { Lint, Review } from './review.js';
import { findingAt } from './review.js';

/** Each decision a step asks for has a table, and each table decides. */
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

/** Cells against the types of what they read; inputs that no rule, or several, answer. */
function faultsOf(review: Review, table: DecisionTable): readonly Diagnostic[] {
  const names = namesProvided(review);
  const at = (severity: Diagnostic['severity'], code: string, message: string): Diagnostic => ({
    code,
    severity,
    file: `decisions/${table.id}.dmn`,
    element: table.id,
    message,
  });
  const cells = checkDecision(table, { names }).map(({ code, where, message }) =>
    at('error', code, `Tabel "${table.name}", ${where}: ${message}. Perbaiki selnya.`),
  );
  // An unreadable or wrongly typed cell makes every further word about the table a guess.
  if (cells.length > 0) return cells;
  const { gaps, overlaps, neverHold } = analyseDecision(table, { names, whole: wholeNumbers(review) });
  return [
    ...gaps
      .filter(isAbout)
      .map((example) =>
        at(
          'warning',
          'DECISION_GAP',
          `Tabel "${table.name}" tidak punya aturan untuk ${told(example)}. Tambahkan aturannya.`,
        ),
      ),
    ...overlaps
      .filter(({ differ }) => table.hitPolicy === 'UNIQUE' || (table.hitPolicy === 'ANY' && differ))
      .map(({ rules: [first, second], example }) =>
        at(
          'warning',
          'DECISION_OVERLAP',
          `Aturan ${first} dan ${second} di tabel "${table.name}" sama-sama berlaku untuk ${told(example)}. Persempit salah satunya.`,
        ),
      ),
    ...neverHold.map((rule) =>
      at(
        'warning',
        'DECISION_RULE_DEAD',
        `Aturan ${rule} di tabel "${table.name}" tidak pernah berlaku. Perbaiki atau hapus.`,
      ),
    ),
  ];
}

const wholeNumbers = (review: Review): readonly string[] =>
  everyField(review).flatMap(({ field }) => (field.type === 'number' || field.type === 'rupiah' ? [field.id] : []));

const told = (example: Example): string =>
  Object.entries(example)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ');

/** A table that asks nothing has no input to give as an example. */
const isAbout = (example: Example): boolean => Object.keys(example).length > 0;
