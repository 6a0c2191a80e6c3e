// How large each node is drawn.
import { nameOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Room below for events on the edge, the lines that leave them, and a name written underneath. */
  readonly below: number;
}

export const eventSize = 36;
const gatewaySize = 50;
const task = { width: 100, height: 80 };
/** Between two lines that leave edge events of one activity. */
export const edgeLineGap = 12;

const isEvent = (node: XmlNode): boolean => /Event$/.test(node.$type);
const isGateway = (node: XmlNode): boolean => /Gateway$/.test(node.$type);

export function boxOf(
  node: XmlNode,
  edgeEvents: number,
  inner: { readonly width: number; readonly height: number } | undefined,
): Box {
  if (isEvent(node)) return { width: eventSize, height: eventSize, below: labelRoom(node) };
  if (isGateway(node)) return { width: gatewaySize, height: gatewaySize, below: labelRoom(node) };
  const width = Math.max(inner?.width ?? task.width, edgeEvents * (eventSize + 14));
  const below = edgeEvents === 0 ? 0 : eventSize / 2 + edgeLineGap * (edgeEvents + 1);
  return { width, height: inner?.height ?? task.height, below };
}

const labelRoom = (node: XmlNode): number => (nameOf(node) === undefined ? 0 : 24);
