// DMN XML becomes decision tables; other decision logic is a finding that says what to use instead.
import { DmnModdle } from 'dmn-moddle';
import type { DecisionTable } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { readDecisionTable } from './dmn/decision-table.js';
import type { Findings } from './findings.js';
import { dmnLimits } from './xml/limits.js';
import { parseXml } from './xml/parse-xml.js';
import { childOf, childrenOf, idOf, tagOf, textOf } from './xml/xml-node.js';
import type { XmlNode } from './xml/xml-node.js';

export interface DmnReading {
  /** Tables that were read whole, in document order. */
  readonly decisions: readonly DecisionTable[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` is the name findings carry. Never rejects. Reads DMN 1.2 to 1.5. */
export async function readDmn(xml: string, file: string): Promise<DmnReading> {
  const { root, findings } = await parseXml({ xml, file, limits: dmnLimits }, (text) =>
    new DmnModdle().fromXML(asDmn13(text)),
  );
  const decisions = root ? readDecisions(root, findings) : [];
  return { decisions, diagnostics: findings.all() };
}

/** The parser knows DMN 1.3 only; decision tables are the same in its neighbours but for the namespace's date. */
const asDmn13 = (xml: string): string =>
  xml.replace(
    /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/(MODEL|DMNDI)\//g,
    'https://www.omg.org/spec/DMN/20191111/$1/',
  );

/** Data and sources are drawn for people; a table reads its inputs by name. */
const drawnOnly = new Set(['dmn:InputData', 'dmn:KnowledgeSource']);

function readDecisions(definitions: XmlNode, findings: Findings): readonly DecisionTable[] {
  for (const part of childrenOf(definitions, 'import')) {
    findings.error(
      'UNSUPPORTED_ELEMENT',
      idOf(part),
      'Berkas ini memakai <import>, yang belum dapat dijalankan. Salin tabelnya ke dalam berkas ini.',
    );
  }
  const parts = childrenOf(definitions, 'drgElement').filter((part) => !drawnOnly.has(part.$type));
  if (parts.length === 0) {
    findings.error('STRUCTURE_INVALID', undefined, 'Berkas ini tidak berisi keputusan. Tambahkan tabel keputusan.');
  }
  return parts.flatMap((part) => {
    if (part.$type === 'dmn:Decision')
      return checkRequirements(part, findings) ? (readDecisionTable(part, findings) ?? []) : [];
    const id = idOf(part);
    findings.error(
      'UNSUPPORTED_ELEMENT',
      id,
      `<${tagOf(part)}> ("${id ?? ''}") belum dapat dijalankan. Tulis aturannya langsung dalam tabel keputusan.`,
    );
    return [];
  });
}

/** A decision here stands on its own: it reads data, no other decision and no function. */
function checkRequirements(decision: XmlNode, findings: Findings): boolean {
  const errorsBefore = findings.errors;
  const id = idOf(decision);
  const required = childrenOf(decision, 'informationRequirement');
  if (
    childrenOf(decision, 'knowledgeRequirement').length > 0 ||
    required.some((part) => childOf(part, 'requiredDecision'))
  ) {
    findings.error(
      'UNSUPPORTED_ELEMENT',
      id,
      `Keputusan "${id ?? ''}" bergantung pada keputusan atau fungsi lain, yang belum dapat dijalankan. Gabungkan aturannya dalam satu tabel.`,
    );
  }
  for (const part of required) {
    const input = childOf(part, 'requiredInput');
    const target = input && textOf(input, 'href')?.replace(/^#/, '');
    if (target === undefined || findings.placeOf(target)) continue;
    findings.error(
      'DANGLING_REFERENCE',
      id,
      `Keputusan "${id ?? ''}" menunjuk ke "${target}", tetapi elemen itu tidak ada. Perbaiki atau hapus penunjuknya.`,
    );
  }
  return findings.errors === errorsBefore;
}
