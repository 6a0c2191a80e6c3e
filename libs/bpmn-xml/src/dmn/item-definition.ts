import type { ItemDefinition } from '@alur/expressions';
import { childOf, childrenOf, flagOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { typedName } from './boxed-expression.js';

export function itemDefinition(node: XmlNode): ItemDefinition {
  const parts = childrenOf(node, 'itemComponent');
  const takes = childOf(node, 'functionItem');
  const result = takes && textOf(takes, 'outputTypeRef');
  const base = textOf(node, 'typeRef');
  const allowed = testsOf(node, 'allowedValues');
  const allowedWhole = testsOf(node, 'typeConstraint');
  return {
    name: nameOf(node) ?? '',
    isList: flagOf(node, 'isCollection') ?? false,
    ...(base === undefined ? {} : { base }),
    ...(parts.length === 0 ? {} : { parts: parts.map(itemDefinition) }),
    ...(takes
      ? {
          takes: {
            parameters: childrenOf(takes, 'parameters').map(typedName),
            ...(result === undefined ? {} : { result }),
          },
        }
      : {}),
    ...(allowed === undefined ? {} : { allowed }),
    ...(allowedWhole === undefined ? {} : { allowedWhole }),
  };
}

function testsOf(node: XmlNode, name: string): string | undefined {
  const tests = childOf(node, name);
  return tests && textOf(tests, 'text');
}
