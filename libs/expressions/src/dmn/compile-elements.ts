// Every element of a graph becomes something that runs within a session. Faults belong to their element: others still run.
import { entryNamed } from '../names.js';
import { Refusal } from '../refusal.js';
import { lift } from '../types/lift.js';
import type { NameShape } from '../known.js';
import type { FeelType } from '../types/feel-type.js';
import type { Value } from '../values/value.js';
import { compileBoxed, compileFunction } from './boxed.js';
import type { Requirement } from './element-scope.js';
import { shapesOf, valuesOf } from './element-scope.js';
import type { Graph, GraphNode } from './graph.js';
import type { ItemType } from './item-types.js';
import { anything, coerceTo } from './item-types.js';
import type { ModelFault, Piece, Place } from './place.js';
import { typeAt } from './place.js';
import { serviceFunction } from './services.js';
import type { Session } from './session.js';

export interface CompiledElement {
  readonly node: GraphNode;
  readonly type: ItemType;
  readonly shape: NameShape;
  readonly requirements: readonly Requirement[];
  readonly run: (session: Session) => Value;
}

/** Elements that require each other one after the other; models that people draw have a handful. */
const longestChain = 64;

export class Elements {
  readonly faults: ModelFault[] = [];
  private readonly made = new Map<string, CompiledElement>();
  private readonly underWay = new Set<string>();

  constructor(private readonly graph: Graph) {
    for (const { key } of graph.all) this.get(key);
  }

  /** An element that requires itself, over however many others, is a fault; the graph holds the key. */
  get(key: string): CompiledElement {
    const ready = this.made.get(key);
    if (ready) return ready;
    const node = this.graph.find(key);
    if (!node) throw new Error(`Expected element ${key} to be in the graph, but it is not`);
    if (this.underWay.has(key)) return this.leftOut(node, 'Bergantung pada dirinya sendiri');
    if (this.underWay.size >= longestChain) return this.leftOut(node, 'Rantai kebutuhan terlalu panjang');
    this.underWay.add(key);
    const compiled = this.compile(node);
    this.underWay.delete(key);
    this.made.set(key, compiled);
    return compiled;
  }

  valueOf(key: string, session: Session): Value {
    return session.once(key, () => this.get(key).run(session));
  }

  private leftOut(node: GraphNode, message: string): CompiledElement {
    const fault = { element: node.element.id, where: '', message };
    this.faults.push(fault);
    const compiled: CompiledElement = { node, type: anything, shape: 1, requirements: [], run: refuse(node, fault) };
    this.made.set(node.key, compiled);
    return compiled;
  }

  private tell(node: GraphNode, message: string, where = ''): void {
    this.faults.push({ element: node.element.id, where, message });
  }

  private compile(node: GraphNode): CompiledElement {
    const before = this.faults.length;
    const tell = (message: string, where?: string): void => this.tell(node, message, where);
    const type = typeAt(node.element.type, { findType: node.findType, tell });
    const requirements = this.graph.requirements(node, referencesOf(node), tell);
    const known = shapesOf(requirements, (key) => this.get(key).shape);
    const place: Place = { known, findType: node.findType, tell, compile: compileBoxed };
    const piece = this.pieceOf(node, { place, requirements });
    const runs = this.runOf(node, { piece, type, requirements });
    const [fault] = this.faults.slice(before).filter(({ element }) => element === node.element.id);
    const run = fault ? refuse(node, fault) : runs;
    return { node, type, shape: type.shape === 1 ? piece.shape : type.shape, requirements, run };
  }

  private pieceOf(
    node: GraphNode,
    { place, requirements }: { place: Place; requirements: readonly Requirement[] },
  ): Piece {
    switch (node.kind) {
      case 'input':
        return { run: () => null, shape: 1 };
      case 'decision':
        return node.element.logic ? compileBoxed(node.element.logic, place) : { run: () => null, shape: 1 };
      case 'function': {
        const { parameters, body, resultType } = node.element;
        const result = resultType ?? resultOf(node);
        const shape = result === undefined ? 1 : (node.findType(result)?.shape ?? 1);
        return body
          ? { run: compileFunction({ kind: 'function', parameters, body }, place, result), shape }
          : { run: () => null, shape: 1 };
      }
      case 'service':
        return { run: () => null, shape: this.serviceShape(node.element.outputs.length, requirements) };
    }
  }

  /** The names in what a service gives: of its only output, or of all by name. */
  private serviceShape(outputs: number, requirements: readonly Requirement[]): NameShape {
    const given = requirements.slice(0, outputs);
    const [only] = given;
    if (given.length === 1 && only) return this.get(only.key).shape;
    return Object.fromEntries(given.map(({ key, name }) => [name, this.get(key).shape]));
  }

  private runOf(
    node: GraphNode,
    { piece, type, requirements }: { piece: Piece; type: ItemType; requirements: readonly Requirement[] },
  ): CompiledElement['run'] {
    const values = (session: Session) =>
      session.scope.with(valuesOf(requirements, (key) => this.valueOf(key, session)));
    const given = ({ inputs, scope }: Session): Value =>
      coerceTo(lift(entryNamed(inputs, node.element.name) ?? null, type.type), type, scope.run);
    switch (node.kind) {
      case 'input':
        return given;
      case 'decision':
        // A decision nobody wrote down is made by people: its answer comes in with the data.
        if (!node.element.logic) return given;
        return (session) => coerceTo(piece.run(values(session)), type, session.scope.run);
      case 'function':
        return (session) => piece.run(values(session));
      case 'service': {
        const counts = { outputs: node.element.outputs.length, decisions: node.element.inputDecisions.length };
        return serviceFunction(this, { requirements, ...counts, type });
      }
    }
  }
}

/** The type of a function's variable may be that of its result, as models before DMN 1.3 write it. */
function resultOf(node: GraphNode): string | undefined {
  const type: FeelType | undefined =
    node.element.type === undefined ? undefined : node.findType(node.element.type)?.type;
  return typeof type === 'object' && 'function' in type ? undefined : node.element.type;
}

/** For a service: its outputs, then its input decisions, then its input data. */
function referencesOf(node: GraphNode): readonly string[] {
  switch (node.kind) {
    case 'input':
      return [];
    case 'decision':
    case 'function':
      return node.element.requires;
    case 'service':
      return [...node.element.outputs, ...node.element.inputDecisions, ...node.element.inputs];
  }
}

const refuse =
  ({ element }: GraphNode, { message, where }: ModelFault) =>
  (): never => {
    throw new Refusal(
      'EXPRESSION_FAILED',
      `"${element.name}" tidak dapat dihitung: ${where === '' ? '' : `${where}: `}${message}`,
    );
  };
