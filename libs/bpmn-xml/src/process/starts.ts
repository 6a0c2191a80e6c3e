// Where a token begins in a process or sub-process.
import { childrenOf, flagOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { Drawn } from './outline.js';

/** Its start events; without any, what no flow enters and nothing else would ever reach. */
export function startsAmong(drawn: readonly Drawn[], isEntered: (id: string) => boolean): readonly string[] {
  const events = drawn.filter(({ node }) => node.$type === 'bpmn:StartEvent');
  const starts = events.length > 0 ? events : drawn.filter(({ node, id }) => !isEntered(id) && beginsByItself(node));
  return starts.map(({ id }) => id);
}

const beginsByItself = (node: XmlNode): boolean =>
  node.$type !== 'bpmn:BoundaryEvent' &&
  flagOf(node, 'isForCompensation') !== true &&
  flagOf(node, 'triggeredByEvent') !== true &&
  !(
    node.$type === 'bpmn:IntermediateCatchEvent' &&
    childrenOf(node, 'eventDefinitions').some((definition) => definition.$type === 'bpmn:LinkEventDefinition')
  );
