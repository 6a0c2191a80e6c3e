// Extensions of other engines are known by their namespace; a file may give it any prefix.
import { foreignAttributes, within } from './xml-node.js';
import type { XmlNode } from './xml-node.js';

/** The engines that descend from Activiti kept the meaning of its attributes. */
const vendors: ReadonlyMap<string, string> = new Map([
  ['http://camunda.org/schema/1.0/bpmn', 'camunda'],
  ['http://operaton.org/schema/1.0/bpmn', 'camunda'],
  ['http://activiti.org/bpmn', 'camunda'],
  ['http://flowable.org/bpmn', 'camunda'],
  ['http://camunda.org/schema/zeebe/1.0', 'zeebe'],
]);

/** Renames what the file calls otherwise to `camunda:` and `zeebe:`, in place. */
export function unifyPrefixes(root: XmlNode, xml: string): void {
  const renamed = new Map(
    [...xml.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']+)["']/g)].flatMap(([, prefix = '', uri = '']) => {
      const vendor = vendors.get(uri.trim());
      return vendor === undefined || vendor === prefix ? [] : [[prefix, vendor] as const];
    }),
  );
  if (renamed.size === 0) return;
  const rename = (name: string): string => {
    const [prefix = '', local = ''] = name.split(':');
    return `${renamed.get(prefix) ?? prefix}:${local}`;
  };
  for (const node of within(root)) {
    const attributes: unknown = Reflect.get(node, '$attrs');
    if (typeof attributes === 'object' && attributes !== null)
      for (const name of foreignAttributes(node)) {
        const value: unknown = Reflect.get(attributes, name);
        Reflect.deleteProperty(attributes, name);
        Reflect.set(attributes, rename(name), value);
      }
    if (renamed.has(node.$type.split(':')[0] ?? '')) Reflect.set(node, '$type', rename(node.$type));
  }
}
