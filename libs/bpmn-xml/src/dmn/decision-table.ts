// One DMN decision table as plain data; the cells stay FEEL source.
import type { DecisionTable } from '@alur/expressions';
import type { Findings } from '../findings.js';
import { childOf, childrenOf, idOf, nameOf, tagOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { aggregationNamed, aggregations, hitPolicies, hitPolicyNamed } from './hit-policies.js';
import { splitValues } from './split-values.js';

type Input = DecisionTable['inputs'][number];
type Output = DecisionTable['outputs'][number];
type Rule = DecisionTable['rules'][number];

/** What a fault of a table is about: the decision, its drawing and where to tell. */
interface Reading {
  readonly id: string;
  readonly decision: XmlNode;
  readonly table: XmlNode;
  readonly findings: Findings;
}

/** The table when it was read whole. Faults are told with the id of the decision, or of the rule. */
export function readDecisionTable(decision: XmlNode, findings: Findings): DecisionTable | undefined {
  const errorsBefore = findings.errors;
  const id = idOf(decision);
  if (id === undefined) {
    findings.error('STRUCTURE_INVALID', undefined, 'Ada keputusan tanpa id. Beri id yang unik pada <decision>.');
    return undefined;
  }
  const table = childOf(decision, 'decisionLogic');
  if (!table) {
    findings.error('STRUCTURE_INVALID', id, `Keputusan "${id}" belum punya tabel. Tambahkan tabel keputusan.`);
    return undefined;
  }
  if (table.$type !== 'dmn:DecisionTable') {
    findings.error(
      'UNSUPPORTED_ELEMENT',
      id,
      `Keputusan "${id}" memakai <${tagOf(table)}>, yang belum dapat dijalankan. Ganti dengan tabel keputusan.`,
    );
    return undefined;
  }
  const reading = { id, decision, table, findings };
  const inputs = readInputs(reading);
  const outputs = readOutputs(reading);
  const read: DecisionTable = {
    id,
    name: nameOf(decision) ?? id,
    ...hitPolicyOf(reading),
    inputs,
    outputs,
    rules: readRules(reading, inputs.length, outputs.length),
  };
  return findings.errors > errorsBefore ? undefined : read;
}

function hitPolicyOf({ id, table, findings }: Reading): Pick<DecisionTable, 'hitPolicy' | 'aggregation'> {
  const given = textOf(table, 'hitPolicy') ?? 'UNIQUE';
  const hitPolicy = hitPolicyNamed(given);
  if (!hitPolicy) {
    findings.error(
      'STRUCTURE_INVALID',
      id,
      `Cara memilih baris (hitPolicy) "${given}" pada "${id}" tidak dikenal. Pakai salah satu dari ${hitPolicies.join(', ')}.`,
    );
    return { hitPolicy: 'UNIQUE' };
  }
  const sum = textOf(table, 'aggregation');
  if (sum === undefined) return { hitPolicy };
  const aggregation = aggregationNamed(sum);
  if (aggregation && hitPolicy === 'COLLECT') return { hitPolicy, aggregation };
  findings.error(
    'STRUCTURE_INVALID',
    id,
    `Penjumlahan (aggregation) "${sum}" pada "${id}" tidak dapat dipakai. Pakai ${aggregations.join(', ')} bersama hitPolicy COLLECT.`,
  );
  return { hitPolicy };
}

function readInputs({ id, table, findings }: Reading): readonly Input[] {
  return childrenOf(table, 'input').map((clause, index) => {
    const source = childOf(clause, 'inputExpression');
    const expression = (source && cell(source, id, findings)) ?? '';
    if (expression === '') {
      findings.error(
        'STRUCTURE_INVALID',
        id,
        `Kolom masukan ke-${index + 1} pada "${id}" belum berisi ungkapan. Tulis nama data yang diperiksa.`,
      );
    }
    const type = source && textOf(source, 'typeRef');
    const allowed = childOf(clause, 'inputValues');
    const values = (allowed && cell(allowed, id, findings)) ?? '';
    return {
      label: textOf(clause, 'label') ?? expression,
      expression,
      ...(type === undefined ? {} : { type }),
      ...(values === '' ? {} : { values }),
    };
  });
}

function readOutputs({ id, decision, table, findings }: Reading): readonly Output[] {
  const clauses = childrenOf(table, 'output');
  if (clauses.length === 0)
    findings.error('STRUCTURE_INVALID', id, `Tabel "${id}" tidak punya kolom hasil. Tambahkan minimal satu.`);
  const variable = childOf(decision, 'variable');
  const only = clauses.length === 1 ? ((variable && nameOf(variable)) ?? id) : undefined;
  const outputs = clauses.map((clause, index) => {
    const name = nameOf(clause) ?? only;
    if (name === undefined)
      findings.error(
        'STRUCTURE_INVALID',
        id,
        `Kolom hasil ke-${index + 1} pada "${id}" belum punya nama. Isi atribut name.`,
      );
    const type = textOf(clause, 'typeRef');
    const allowed = childOf(clause, 'outputValues');
    const values = allowed ? splitValues(cell(allowed, id, findings)) : [];
    const fallback = childOf(clause, 'defaultOutputEntry');
    const defaultValue = fallback ? cell(fallback, id, findings) : '';
    return {
      name: name ?? '',
      ...(type === undefined ? {} : { type }),
      ...(values.length === 0 ? {} : { values }),
      ...(defaultValue === '' ? {} : { defaultValue }),
    };
  });
  const repeated = outputs.find(
    ({ name }, index) => name !== '' && outputs.findIndex((other) => other.name === name) < index,
  );
  if (repeated)
    findings.error(
      'STRUCTURE_INVALID',
      id,
      `Nama kolom hasil "${repeated.name}" pada "${id}" dipakai dua kali. Beri nama yang berbeda.`,
    );
  return outputs;
}

function readRules({ id, table, findings }: Reading, inputs: number, outputs: number): readonly Rule[] {
  return childrenOf(table, 'rule').map((rule, index) => {
    const ruleId = idOf(rule) ?? `${id}-${index + 1}`;
    const when = childrenOf(rule, 'inputEntry').map((entry) => cell(entry, ruleId, findings));
    const then = childrenOf(rule, 'outputEntry').map((entry) => cell(entry, ruleId, findings));
    if (when.length !== inputs || then.length !== outputs) {
      findings.error(
        'STRUCTURE_INVALID',
        ruleId,
        `Baris ke-${index + 1} pada "${id}" tidak punya sel sebanyak kolomnya (${inputs} masukan, ${outputs} hasil). Lengkapi selnya.`,
      );
    }
    return { id: ruleId, when, then };
  });
}

/** FEEL source of a cell; a cell in another language is a finding. */
function cell(node: XmlNode, element: string, findings: Findings): string {
  const language = textOf(node, 'expressionLanguage');
  if (language !== undefined && !/feel/i.test(language)) {
    findings.error(
      'EXPRESSION_INVALID',
      element,
      `Sebuah sel memakai bahasa "${language}". Tulis isinya dalam FEEL dan hapus atribut expressionLanguage.`,
    );
  }
  return textOf(node, 'text') ?? '';
}
