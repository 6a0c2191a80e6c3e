// Each decision table answers whatever the form and the process can bring to it, and does not contradict itself.
import { analyseDecision, checkDecision } from '@alur/expressions';
import type { DecisionAnalysis, DecisionTable } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { namesProvided } from '@alur/service';
import type { ServiceProof } from '../contract.js';
import { whenWords } from './example-words.js';
import { Places } from './places.js';
import { wholeNumbers } from './whole-numbers.js';

export const tablesDecide: ServiceProof = (bundle, city) => {
  const places = new Places(bundle, city);
  const names = namesProvided(bundle);
  return bundle.decisions.flatMap((table) => {
    // An unreadable or wrongly typed cell makes every further word about the table a guess.
    if (checkDecision(table, { names }).length > 0 || !isAsked(table, bundle)) return [];
    const analysis = analyseDecision(table, {
      names,
      whole: wholeNumbers(bundle),
      holdings: places.askingFor(table),
    });
    const when = (example: DecisionAnalysis['gaps'][number]): string => whenWords(bundle, city, example);
    return [
      ...gapsOf(table, analysis, when),
      ...contradictions(table, analysis, when),
      ...unheard(table, analysis),
      ...outside(table, analysis),
    ];
  });
};

const isAsked = ({ id }: DecisionTable, { process }: ServiceBundle): boolean =>
  Object.values(process.elements).some((element) => element.type === 'businessRuleTask' && element.decisionId === id);

type When = (example: DecisionAnalysis['gaps'][number]) => string;

/** Of so many gaps one finding each is told. */
const mostTold = 5;

const listsHits: ReadonlySet<DecisionTable['hitPolicy']> = new Set(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER']);

function gapsOf(table: DecisionTable, { gaps, isProven }: DecisionAnalysis, when: When): readonly Diagnostic[] {
  // A default for some of the outputs leaves the others empty.
  const hasDefault = table.outputs.every(({ defaultValue }) => defaultValue !== undefined);
  if (hasDefault || isProven || table.aggregation === 'COUNT') return [];
  if (gaps.length === 0)
    return [
      at(table, {
        code: 'DECISION_UNPROVED',
        severity: 'warning',
        message: `Belum terbukti bahwa tabel "${table.name}" selalu menjawab. Tambahkan baris terakhir yang semua selnya "-" (kebijakan FIRST), atau isi nilai bawaan.`,
      }),
    ];
  // A list of hits may well be empty.
  const severity = listsHits.has(table.hitPolicy) ? 'warning' : 'error';
  return gaps.slice(0, mostTold).map((gap) =>
    at(table, {
      code: 'DECISION_GAP',
      severity,
      message: `${capital(when(gap))}, tidak ada baris tabel "${table.name}" yang menjawab. Tambahkan barisnya, atau isi nilai bawaan.`,
    }),
  );
}

/** Where one rule is to answer, two that do are a fault; where the first one does, their order tells. */
const contradictions = (table: DecisionTable, { overlaps }: DecisionAnalysis, when: When): readonly Diagnostic[] =>
  overlaps
    .filter(({ differ }) => table.hitPolicy === 'UNIQUE' || (table.hitPolicy === 'ANY' && differ))
    .slice(0, mostTold)
    .map(({ rules: [first, second], example }) =>
      at(table, {
        code: 'DECISION_OVERLAP',
        severity: 'error',
        message: `Baris ${rowOf(table, first)} dan ${rowOf(table, second)} di tabel "${table.name}" sama-sama menjawab ${when(example)}. Persempit salah satunya, atau pakai kebijakan FIRST.`,
      }),
    );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function unheard(table: DecisionTable, { neverHold, hidden }: DecisionAnalysis): readonly Diagnostic[] {
  const behind = table.hitPolicy === 'FIRST' ? hidden : [];
  return [
    ...neverHold.map(
      (rule) =>
        `Baris ${rowOf(table, rule)} di tabel "${table.name}" tidak akan pernah berlaku: tidak ada isian yang memenuhinya.`,
    ),
    ...behind.map(
      (rule) =>
        `Baris ${rowOf(table, rule)} di tabel "${table.name}" tidak akan pernah dipakai: baris di atasnya selalu menjawab lebih dulu.`,
    ),
  ].map((message) =>
    at(table, { code: 'DECISION_RULE_DEAD', severity: 'warning', message: `${message} Perbaiki atau hapus.` }),
  );
}

const outside = (table: DecisionTable, { notAllowed }: DecisionAnalysis): readonly Diagnostic[] =>
  notAllowed.map(({ rule, column, source }) =>
    at(table, {
      code: 'DECISION_OUTPUT_UNLISTED',
      severity: 'warning',
      message: `Baris ${rowOf(table, rule)} di tabel "${table.name}" memberi ${source} pada kolom ${column}, padahal nilai itu tidak ada di daftar nilai kolomnya. Samakan keduanya.`,
    }),
  );

/** Drawing tools give rules ids that nobody sees; people count rows from the top. */
const rowOf = ({ rules }: DecisionTable, rule: string): string => String(rules.findIndex(({ id }) => id === rule) + 1);

const at = ({ id }: DecisionTable, said: Omit<Diagnostic, 'file' | 'element'>): Diagnostic => ({
  ...said,
  file: `decisions/${id}.dmn`,
  element: id,
});
