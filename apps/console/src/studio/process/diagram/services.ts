// The services of the modeler that are used here, as far as they are used.

export interface Moddle {
  create(type: string, properties: Readonly<Record<string, unknown>>): Node;
}

/** A BPMN element as the modeler holds it. */
export interface Node {
  readonly $type: string;
  readonly id: string;
  get(name: string): unknown;
  $instanceOf?(type: string): boolean;
}

export interface Drawn {
  readonly id: string;
  readonly type: string;
  readonly businessObject: Node;
  readonly parent?: Drawn;
  readonly labelTarget?: Drawn;
  readonly host?: Drawn;
  readonly outgoing?: readonly Drawn[];
  readonly incoming?: readonly Drawn[];
  readonly source?: Drawn;
  readonly target?: Drawn;
  readonly waypoints?: unknown;
}

export interface Services {
  readonly canvas: {
    zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
    viewbox(box?: unknown): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    scrollToElement(element: Drawn, padding?: number): void;
    getRootElement(): Drawn;
    focus(): void;
  };
  readonly elementRegistry: {
    get(id: string): Drawn | undefined;
    filter(keep: (element: Drawn) => boolean): readonly Drawn[];
  };
  readonly modeling: {
    updateProperties(element: Drawn, properties: Readonly<Record<string, unknown>>): void;
    updateModdleProperties(element: Drawn, node: Node, properties: Readonly<Record<string, unknown>>): void;
    connect(from: Drawn, to: Drawn): Drawn;
    removeElements(elements: readonly Drawn[]): void;
  };
  readonly selection: { select(element: Drawn | null): void; get(): readonly Drawn[] };
  readonly overlays: {
    add(id: string, type: string, overlay: { readonly position: object; readonly html: HTMLElement }): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly eventBus: { on(event: string, listener: (event: never) => void): void };
  readonly elementFactory: { createShape(properties: Readonly<Record<string, unknown>>): Drawn };
  readonly autoPlace: { append(from: Drawn, shape: Drawn): Drawn };
  readonly rules: { allowed(rule: string, context: object): unknown };
  readonly moddle: Moddle;
}

export interface Studio {
  get<K extends keyof Services>(name: K): Services[K];
}

export const textOf = (node: Node, name: string): string => {
  const value = node.get(name);
  return typeof value === 'string' ? value : '';
};

export const nodesOf = (node: Node, name: string): readonly Node[] => {
  const value = node.get(name);
  return Array.isArray(value) ? (value as readonly Node[]) : [];
};

export const nodeOf = (node: Node, name: string): Node | undefined => {
  const value = node.get(name);
  return typeof value === 'object' && value !== null ? (value as Node) : undefined;
};
