// A decision table inside a model, taken as it is written; what its cells say is judged when it is compiled.
import type { DecisionTable } from '@alur/expressions';
import { childOf, childrenOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { aggregationNamed, hitPolicyNamed } from './hit-policies.js';
import { splitValues } from './split-values.js';

export function boxedTable(node: XmlNode, name: string): DecisionTable {
  const clauses = childrenOf(node, 'output');
  const aggregation = aggregationNamed(textOf(node, 'aggregation'));
  return {
    id: idOf(node) ?? name,
    name,
    hitPolicy: hitPolicyNamed(textOf(node, 'hitPolicy') ?? 'UNIQUE') ?? 'UNIQUE',
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: childrenOf(node, 'input').map((clause) => {
      const expression = cell(clause, 'inputExpression');
      const values = cell(clause, 'inputValues');
      return {
        label: textOf(clause, 'label') ?? expression,
        expression,
        ...(values === '' ? {} : { values }),
      };
    }),
    outputs: clauses.map((clause) => output(clause, clauses.length === 1 ? name : '')),
    rules: childrenOf(node, 'rule').map((rule, index) => ({
      id: idOf(rule) ?? `${idOf(node) ?? name}-${index + 1}`,
      when: childrenOf(rule, 'inputEntry').map((entry) => textOf(entry, 'text') ?? ''),
      then: childrenOf(rule, 'outputEntry').map((entry) => textOf(entry, 'text') ?? ''),
    })),
  };
}

function output(clause: XmlNode, only: string): DecisionTable['outputs'][number] {
  const type = textOf(clause, 'typeRef');
  const values = splitValues(cell(clause, 'outputValues'));
  const defaultValue = cell(clause, 'defaultOutputEntry');
  return {
    name: nameOf(clause) ?? only,
    ...(type === undefined ? {} : { type }),
    ...(values.length === 0 ? {} : { values }),
    ...(defaultValue === '' ? {} : { defaultValue }),
  };
}

function cell(node: XmlNode, property: string): string {
  const part = childOf(node, property);
  return (part && textOf(part, 'text')) ?? '';
}
