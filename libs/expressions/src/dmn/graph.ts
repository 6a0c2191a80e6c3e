// The elements of a model and of those it imports, by `namespace#id`, each with what it requires.
import type { FindItemType } from './item-types.js';
import { itemTypes } from './item-types.js';
import type { Requirement } from './element-scope.js';
import type { DecisionModel, ModelDecision, ModelElement, ModelFunction, ModelService, Reference } from './model.js';

export type GraphElement =
  | { readonly kind: 'input'; readonly element: ModelElement }
  | { readonly kind: 'decision'; readonly element: ModelDecision }
  | { readonly kind: 'function'; readonly element: ModelFunction }
  | { readonly kind: 'service'; readonly element: ModelService };

export type GraphNode = GraphElement & {
  readonly key: string;
  readonly model: DecisionModel;
  readonly findType: FindItemType;
};

export class Graph {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly types = new Map<string, FindItemType>();

  constructor(private readonly models: readonly DecisionModel[]) {
    for (const model of models) {
      const findType = this.typesOf(model);
      for (const part of partsOf(model)) {
        const key = `${model.namespace}#${part.element.id}`;
        this.nodes.set(key, { ...part, key, model, findType });
      }
    }
  }

  get all(): readonly GraphNode[] {
    return [...this.nodes.values()];
  }

  find(key: string): GraphNode | undefined {
    return this.nodes.get(key);
  }

  /** By id or by name, in that order. */
  named(namespace: string, idOrName: string): GraphNode | undefined {
    return (
      this.find(`${namespace}#${idOrName}`) ??
      this.all.find(({ model, element }) => model.namespace === namespace && element.name === idOrName)
    );
  }

  /** What the references of an element mean; a reference to nothing is told. */
  requirements(
    { model }: GraphNode,
    references: readonly Reference[],
    tell: (message: string) => void,
  ): readonly Requirement[] {
    return references.flatMap((reference) => {
      const key = reference.startsWith('#') ? `${model.namespace}${reference}` : reference;
      const node = this.find(key);
      if (!node) {
        tell(`Menunjuk ke "${reference}", tetapi elemen itu tidak ada`);
        return [];
      }
      const through = model.imports.find(({ namespace }) => namespace === node.model.namespace)?.name;
      const isInside = node.model === model || through === undefined || through === '';
      return [{ key, name: node.element.name, ...(isInside ? {} : { through }) }];
    });
  }

  /** Types of the model itself, and `lib.tPerson` of what it imports. */
  private typesOf(model: DecisionModel): FindItemType {
    const ready = this.types.get(model.namespace);
    if (ready) return ready;
    const find = itemTypes(model.types, (name) => {
      for (const { name: prefix, namespace } of model.imports) {
        const imported = this.models.find((candidate) => candidate.namespace === namespace && candidate !== model);
        const inner = prefix === '' ? name : name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : undefined;
        const found = imported && inner !== undefined ? this.typesOf(imported)(inner) : undefined;
        if (found) return found;
      }
      return undefined;
    });
    this.types.set(model.namespace, find);
    return find;
  }
}

const partsOf = (model: DecisionModel): readonly GraphElement[] => [
  ...model.inputs.map((element) => ({ kind: 'input' as const, element })),
  ...model.decisions.map((element) => ({ kind: 'decision' as const, element })),
  ...model.functions.map((element) => ({ kind: 'function' as const, element })),
  ...model.services.map((element) => ({ kind: 'service' as const, element })),
];
