// Variables that go into an activity and come out of it, as each engine writes them.
import type { Mapping } from '@alur/process-model';
import { optional, refuseValue, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { feelText, readFeel, readTextValue } from '../expressions/feel.js';
import { extensionsOf, foreignChildren, foreignText, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export interface Mappings {
  readonly inputs?: readonly Mapping[];
  readonly outputs?: readonly Mapping[];
}

export function readMappings(read: ReadNode): Mappings {
  const own = { inputs: extensionsOf(read.node, 'alur:Input'), outputs: extensionsOf(read.node, 'alur:Output') };
  const zeebe = extensionsOf(read.node, 'zeebe:ioMapping');
  const camunda = extensionsOf(read.node, 'camunda:inputOutput');
  const inside = (holders: readonly XmlNode[], type: string) =>
    holders.flatMap((holder) => foreignChildren(holder, type));
  const inputs = [
    ...feelMappings(read, own.inputs),
    ...nested(read, inside(zeebe, 'zeebe:input')),
    ...parameters(read, inside(camunda, 'camunda:inputParameter')),
    ...calls(read, 'camunda:in'),
  ];
  const outputs = [
    ...feelMappings(read, [...own.outputs, ...inside(zeebe, 'zeebe:output')]),
    ...parameters(read, inside(camunda, 'camunda:outputParameter')),
    ...calls(read, 'camunda:out'),
  ];
  return optional({
    inputs: inputs.length === 0 ? undefined : inputs,
    outputs: outputs.length === 0 ? undefined : outputs,
  });
}

function feelMappings(read: ReadNode, drawn: readonly XmlNode[]): readonly Mapping[] {
  return drawn.flatMap((mapping) =>
    mappingTo(read, textOf(mapping, 'target'), () =>
      readFeel(textOf(mapping, 'source') ?? '', writtenAt(read, 'Sumber pemetaan data')),
    ),
  );
}

/** Camunda 8 lets several inputs fill one variable, `from.name` and `from.email`: here they become one context. */
function nested(read: ReadNode, drawn: readonly XmlNode[]): readonly Mapping[] {
  const isNested = (mapping: XmlNode): boolean =>
    /^[\p{L}_][\p{L}\p{N}_-]*\.[^.]+$/u.test(textOf(mapping, 'target') ?? '');
  const plain = feelMappings(
    read,
    drawn.filter((mapping) => !isNested(mapping)),
  );
  const entries = new Map<string, string[]>();
  for (const mapping of drawn.filter(isNested)) {
    const [target = '', key = ''] = (textOf(mapping, 'target') ?? '').split('.');
    const source = readFeel(textOf(mapping, 'source') ?? '', writtenAt(read, 'Sumber pemetaan data'));
    const entry = `${feelText(key)}: ${source}`;
    entries.set(target, [...(entries.get(target) ?? []), entry]);
  }
  return [...plain, ...[...entries].map(([target, keys]) => ({ source: `{ ${keys.join(', ')} }`, target }))];
}

/** A parameter is a text as written, or one expression; a list, a map or a script inside it means more than that. */
function parameters(read: ReadNode, drawn: readonly XmlNode[]): readonly Mapping[] {
  return drawn.flatMap((parameter) => {
    const name = textOf(parameter, 'name');
    const [inside] = foreignChildren(parameter, 'camunda:script')
      .concat(foreignChildren(parameter, 'camunda:list'))
      .concat(foreignChildren(parameter, 'camunda:map'));
    if (inside)
      return (
        refuseValue(
          read,
          `mengisi "${name ?? ''}" dengan <${inside.$type}>. Tulis satu ungkapan FEEL sebagai gantinya.`,
          'EXPRESSION_INVALID',
        ) ?? []
      );
    return mappingTo(read, name, () => valueOf(read, foreignText(parameter)));
  });
}

function valueOf(read: ReadNode, text: string): string {
  if (text === '') return 'null';
  const value = readTextValue(text, writtenAt(read, 'Isi pemetaan data'));
  return 'feel' in value ? value.feel : feelText(value.literal);
}

/** `camunda:in` and `camunda:out` of a call activity; taking all variables along is how scopes work here anyway. */
function calls(read: ReadNode, type: string): readonly Mapping[] {
  return extensionsOf(read.node, type).flatMap((call) => {
    if (textOf(call, 'variables') !== undefined || textOf(call, 'businessKey') !== undefined) return [];
    const source = textOf(call, 'source') ?? textOf(call, 'sourceExpression') ?? '';
    return mappingTo(read, textOf(call, 'target'), () => readFeel(source, writtenAt(read, 'Sumber pemetaan data')));
  });
}

function mappingTo(read: ReadNode, target: string | undefined, source: () => string): readonly Mapping[] {
  if (target === undefined || /[.,{}[\]()"=]/.test(target))
    return (
      refuseValue(
        read,
        `memetakan data ke nama "${target ?? ''}". Tulis satu nama variabel tanpa titik, koma, dan kurung.`,
      ) ?? []
    );
  return [{ source: source(), target }];
}
