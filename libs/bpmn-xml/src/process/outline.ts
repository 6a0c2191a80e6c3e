// All flow nodes and flows of a process, those of its sub-processes too, in document order.
import type { Findings } from '../findings.js';
import { childrenOf, idOf, tagOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** A flow node and where it is drawn. */
export interface Drawn {
  readonly node: XmlNode;
  readonly id: string;
  /** The process or sub-process around it. */
  readonly container: XmlNode;
  /** Id of that sub-process; absent directly in the process. */
  readonly scope?: string;
}

export interface Outline {
  readonly nodes: readonly Drawn[];
  readonly flows: readonly XmlNode[];
  /** The process and every sub-process in it. */
  readonly containers: readonly XmlNode[];
}

/** Drawn for people to read; nothing runs there. */
const notRun = new Set(['bpmn:SequenceFlow', 'bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

export const isFlowNode = (node: XmlNode): boolean => !notRun.has(node.$type);

export const isActivityNode = (node: XmlNode): boolean =>
  /^bpmn:(\w*Task|\w*SubProcess|Transaction|CallActivity)$/.test(node.$type);

/** A node without an id is a finding and left out, with everything inside it. */
export function outlineOf(process: XmlNode, findings: Findings): Outline {
  const outline = { nodes: [] as Drawn[], flows: [] as XmlNode[], containers: [] as XmlNode[] };
  const enter = (container: XmlNode, scope: string | undefined): void => {
    outline.containers.push(container);
    for (const part of childrenOf(container, 'flowElements')) {
      if (part.$type === 'bpmn:SequenceFlow') outline.flows.push(part);
      if (!isFlowNode(part)) continue;
      const id = idOf(part);
      if (id === undefined) {
        findings.error(
          'STRUCTURE_INVALID',
          undefined,
          `Ada elemen <${tagOf(part)}> tanpa id. Beri id yang unik pada setiap langkah.`,
        );
        continue;
      }
      outline.nodes.push({ node: part, id, container, ...(scope === undefined ? {} : { scope }) });
      if (childrenOf(part, 'flowElements').length > 0) enter(part, id);
    }
  };
  enter(process, undefined);
  return outline;
}
