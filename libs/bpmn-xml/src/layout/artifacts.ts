// Notes and data stand below the steps, near what they belong to, joined by straight lines.
import { childOf, childrenOf, nameOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { centreOf } from './geometry.js';
import type { Bounds, Point } from './geometry.js';

interface Drawing {
  readonly shapes: Map<XmlNode, Bounds>;
  readonly edges: Map<XmlNode, readonly Point[]>;
  /** Where the steps end. */
  readonly top: number;
}

const sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }> = new Map([
  ['bpmn:TextAnnotation', { width: 100, height: 50 }],
  ['bpmn:DataObjectReference', { width: 36, height: 50 }],
  ['bpmn:DataStoreReference', { width: 50, height: 50 }],
]);
const gap = 50;
const margin = 24;

interface Joint {
  readonly drawn: XmlNode;
  readonly from: XmlNode;
  readonly to: XmlNode;
}

/** Adds what is not a step to the drawing; gives how much room it took. */
export function placeArtifacts(container: XmlNode, { shapes, edges, top }: Drawing) {
  const joints = jointsIn(container).filter(({ drawn }) => !edges.has(drawn));
  const things = [...childrenOf(container, 'flowElements'), ...childrenOf(container, 'artifacts')].filter((part) =>
    sizes.has(part.$type),
  );
  const wished = new Map(things.map((thing) => [thing, wishOf(thing, joints, shapes)]));
  let x = margin;
  for (const thing of [...things].sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0))) {
    const size = sizes.get(thing.$type) ?? { width: 0, height: 0 };
    x = Math.max(x, (wished.get(thing) ?? 0) - size.width / 2);
    shapes.set(thing, { x, y: top + margin, ...size });
    x += size.width + gap;
  }
  for (const { drawn, from, to } of joints) {
    const source = shapes.get(from);
    const target = shapes.get(to);
    if (source && target) edges.set(drawn, straight(source, target));
  }
  if (things.length === 0) return { width: 0, height: 0 };
  const label = things.some((thing) => nameOf(thing) !== undefined) ? margin : 0;
  return { width: x - gap + margin, height: 50 + 2 * margin + label };
}

function wishOf(thing: XmlNode, joints: readonly Joint[], shapes: ReadonlyMap<XmlNode, Bounds>): number {
  const joint = joints.find(({ from, to }) => from === thing || to === thing);
  const other = joint && shapes.get(joint.from === thing ? joint.to : joint.from);
  return other ? centreOf(other).x : 0;
}

/** Associations, and where data goes in and out of a step. */
function jointsIn(container: XmlNode): readonly Joint[] {
  const associations = childrenOf(container, 'artifacts').flatMap((drawn) => {
    const from = childOf(drawn, 'sourceRef');
    const to = childOf(drawn, 'targetRef');
    return drawn.$type === 'bpmn:Association' && from && to ? [{ drawn, from, to }] : [];
  });
  const data = childrenOf(container, 'flowElements').flatMap((node) => [
    ...childrenOf(node, 'dataInputAssociations').flatMap((drawn) =>
      childrenOf(drawn, 'sourceRef').map((from) => ({ drawn, from, to: node })),
    ),
    ...childrenOf(node, 'dataOutputAssociations').flatMap((drawn) => {
      const to = childOf(drawn, 'targetRef');
      return to ? [{ drawn, from: node, to }] : [];
    }),
  ]);
  return [...associations, ...data];
}

/** Between the edges that face each other. */
function straight(source: Bounds, target: Bounds): readonly Point[] {
  const isDown = centreOf(target).y >= centreOf(source).y;
  const [upper, lower] = isDown ? [source, target] : [target, source];
  const bottom = { x: centreOf(upper).x, y: upper.y + upper.height };
  const head = { x: centreOf(lower).x, y: lower.y };
  return isDown ? [bottom, head] : [head, bottom];
}
