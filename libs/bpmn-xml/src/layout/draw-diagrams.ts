// Gives a BPMN file a drawing (BPMN DI) of its own, in place of any it had.
import type { BpmnModdle } from 'bpmn-moddle';
import { childOf, childrenOf, idOf, within } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { Bounds, Point } from './geometry.js';
import { layoutCollaboration, layoutProcess } from './pools.js';
import type { Plane } from './pools.js';

/** A collaboration with its pools is one diagram; each process outside of one has its own. */
export function drawDiagrams(moddle: BpmnModdle, definitions: XmlNode): void {
  const roots = childrenOf(definitions, 'rootElements');
  const ids = new Set([...within(definitions)].flatMap((node) => idOf(node) ?? []));
  const collaborations = roots.filter(
    (root) => root.$type === 'bpmn:Collaboration' && childrenOf(root, 'participants').length > 0,
  );
  const inPools = new Set(
    collaborations.flatMap((collaboration) =>
      childrenOf(collaboration, 'participants').flatMap((participant) => childOf(participant, 'processRef') ?? []),
    ),
  );
  const processes = roots.filter(
    (root) => root.$type === 'bpmn:Process' && !inPools.has(root) && childrenOf(root, 'flowElements').length > 0,
  );
  const draw = new DiagramWriter(moddle, ids);
  const diagrams = [
    ...collaborations.map((root) => draw.diagram(root, layoutCollaboration(root))),
    ...processes.map((root) => draw.diagram(root, layoutProcess(root))),
  ];
  for (const diagram of diagrams) Reflect.set(diagram, '$parent', definitions);
  Reflect.set(definitions, 'diagrams', diagrams);
}

class DiagramWriter {
  constructor(
    private readonly moddle: BpmnModdle,
    private readonly ids: Set<string>,
  ) {}

  diagram(root: XmlNode, { shapes, edges }: Plane): XmlNode {
    const planeElement = [
      ...[...shapes].flatMap(([node, bounds]) => this.shape(node, bounds)),
      ...[...edges].flatMap(([flow, points]) => this.edge(flow, points)),
    ];
    const id = idOf(root) ?? 'drawing';
    const plane = this.moddle.create('bpmndi:BPMNPlane', {
      id: this.freeId(`${id}_plane`),
      bpmnElement: root,
      planeElement,
    });
    return this.moddle.create('bpmndi:BPMNDiagram', { id: this.freeId(`${id}_diagram`), plane });
  }

  /** What has no id cannot be drawn: the drawing refers to it by id. */
  private shape(node: XmlNode, { x, y, width, height }: Bounds): readonly XmlNode[] {
    const id = idOf(node);
    if (id === undefined) return [];
    return [
      this.moddle.create('bpmndi:BPMNShape', {
        id: this.freeId(`${id}_di`),
        bpmnElement: node,
        ...(/^bpmn:(Participant|Lane)$/.test(node.$type) ? { isHorizontal: true } : {}),
        ...(/(SubProcess|Transaction)$/.test(node.$type)
          ? { isExpanded: childrenOf(node, 'flowElements').length > 0 }
          : {}),
        ...(node.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {}),
        bounds: this.moddle.create('dc:Bounds', {
          x: Math.round(x),
          y: Math.round(y),
          width: Math.round(width),
          height: Math.round(height),
        }),
      }),
    ];
  }

  private edge(flow: XmlNode, points: readonly Point[]): readonly XmlNode[] {
    const id = idOf(flow);
    if (id === undefined) return [];
    return [
      this.moddle.create('bpmndi:BPMNEdge', {
        id: this.freeId(`${id}_di`),
        bpmnElement: flow,
        waypoint: points.map(({ x, y }) => this.moddle.create('dc:Point', { x: Math.round(x), y: Math.round(y) })),
      }),
    ];
  }

  private freeId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.ids.has(id); count += 1) id = `${wanted}_${count}`;
    this.ids.add(id);
    return id;
  }
}
