// Boxed expressions as plain data; a missing part is an empty literal, which is null.
import type { Boxed, BoxedEntry, TypedName } from '@alur/expressions';
import { childOf, childrenOf, nameOf, tagOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { boxedTable } from './boxed-table.js';

const empty: Boxed = { kind: 'literal', text: '' };

export function typedName(node: XmlNode): TypedName {
  const type = textOf(node, 'typeRef');
  return { name: nameOf(node) ?? '', ...(type === undefined ? {} : { type }) };
}

/** `name`: of the element the expression belongs to, which the only output of a table takes. */
export function boxedOf(node: XmlNode, name: string): Boxed {
  const inside = (property: string): Boxed => {
    const part = childOf(node, property);
    const value = part && childOf(part, 'value');
    return value ? boxedOf(value, name) : empty;
  };
  const variable = textOf(node, 'iteratorVariable') ?? '';
  switch (node.$type) {
    case 'dmn:LiteralExpression':
      return literal(node);
    case 'dmn:DecisionTable':
      return { kind: 'table', table: boxedTable(node, name) };
    case 'dmn:Context':
      return { kind: 'context', entries: childrenOf(node, 'contextEntry').map(entryOf) };
    case 'dmn:Invocation':
      return invocation(node, name);
    case 'dmn:FunctionDefinition':
      return functionDefinition(node, name);
    case 'dmn:List':
      return { kind: 'list', items: childrenOf(node, 'elements').map((item) => boxedOf(item, name)) };
    case 'dmn:Relation':
      return {
        kind: 'relation',
        columns: childrenOf(node, 'column').map((column) => nameOf(column) ?? ''),
        rows: childrenOf(node, 'row').map((row) => childrenOf(row, 'elements').map((cell) => boxedOf(cell, name))),
      };
    case 'dmn:Conditional':
      return { kind: 'conditional', if: inside('if'), then: inside('then'), else: inside('else') };
    case 'dmn:Filter':
      return { kind: 'filter', in: inside('in'), match: inside('match') };
    case 'dmn:For':
      return { kind: 'for', variable, in: inside('in'), return: inside('return') };
    case 'dmn:Some':
      return { kind: 'some', variable, in: inside('in'), satisfies: inside('satisfies') };
    case 'dmn:Every':
      return { kind: 'every', variable, in: inside('in'), satisfies: inside('satisfies') };
    default:
      return { kind: 'unsupported', why: `<${tagOf(node)}> belum dapat dijalankan` };
  }
}

function literal(node: XmlNode): Boxed {
  const language = textOf(node, 'expressionLanguage');
  if (language !== undefined && !/feel/i.test(language))
    return { kind: 'unsupported', why: `Bahasa "${language}" belum dapat dijalankan` };
  return { kind: 'literal', text: textOf(node, 'text') ?? '' };
}

function entryOf(node: XmlNode): BoxedEntry {
  const variable = childOf(node, 'variable');
  const value = childOf(node, 'value');
  const type = value && textOf(value, 'typeRef');
  return {
    ...(variable ? { variable: typedName(variable) } : {}),
    value: value ? boxedOf(value, (variable && nameOf(variable)) ?? '') : empty,
    ...(type === undefined ? {} : { type }),
  };
}

function invocation(node: XmlNode, name: string): Boxed {
  const called = childOf(node, 'calledFunction');
  return {
    kind: 'invocation',
    called: (called && textOf(called, 'text')) ?? '',
    bindings: childrenOf(node, 'binding').map((binding) => {
      const parameter = childOf(binding, 'parameter');
      const formula = childOf(binding, 'bindingFormula');
      return {
        parameter: (parameter && nameOf(parameter)) ?? '',
        value: formula ? boxedOf(formula, name) : empty,
      };
    }),
  };
}

function functionDefinition(node: XmlNode, name: string): Boxed {
  const kind = textOf(node, 'kind') ?? 'FEEL';
  if (kind !== 'FEEL') return { kind: 'unsupported', why: `Fungsi luar jenis ${kind} tidak dijalankan` };
  const body = childOf(node, 'body');
  return {
    kind: 'function',
    parameters: childrenOf(node, 'formalParameter').map(typedName),
    body: body ? boxedOf(body, name) : empty,
  };
}
