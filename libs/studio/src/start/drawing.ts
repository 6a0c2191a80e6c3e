// A process while it is changed: elements and flows, whose ends and ids are put right when it is finished.
import type { Element, ElementId, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { freeId } from '@alur/sop';

export type NewElement = Element extends infer E
  ? E extends Element
    ? Omit<E, 'incoming' | 'outgoing'>
    : never
  : never;

export class Drawing {
  private readonly all: Map<ElementId, Element>;
  private readonly arrows: Map<string, SequenceFlow>;
  private readonly taken: Set<string>;

  constructor(private readonly before: ExecutableProcess) {
    this.all = new Map(Object.entries(before.elements));
    this.arrows = new Map(Object.entries(before.flows));
    this.taken = new Set([before.id, ...this.all.keys(), ...this.arrows.keys()]);
  }

  get elements(): readonly Element[] {
    return [...this.all.values()];
  }

  find(id: ElementId): Element | undefined {
    return this.all.get(id);
  }

  outgoing(id: ElementId): readonly SequenceFlow[] {
    return [...this.arrows.values()].filter(({ from }) => from === id);
  }

  incoming(id: ElementId): readonly SequenceFlow[] {
    return [...this.arrows.values()].filter(({ to }) => to === id);
  }

  /** As it stands, for whoever looks for ways through it. */
  asProcess(): Pick<ExecutableProcess, 'elements' | 'flows' | 'starts'> {
    return {
      elements: Object.fromEntries(
        this.elements.map((element) => [
          element.id,
          {
            ...element,
            incoming: this.incoming(element.id).map(({ id }) => id),
            outgoing: this.outgoing(element.id).map(({ id }) => id),
          },
        ]),
      ),
      flows: Object.fromEntries(this.arrows),
      starts: this.elements.flatMap(({ id, type }) => (type === 'startEvent' ? [id] : [])),
    };
  }

  freeId = (wanted: string): string => freeId(wanted, this.taken);

  replace(element: Element): void {
    this.all.set(element.id, element);
  }

  /** Stands in the order of the drawing behind another one. */
  add(element: NewElement, behind?: ElementId): void {
    const made = { ...element, incoming: [], outgoing: [] } as Element;
    const entries = [...this.all];
    const at = behind === undefined ? -1 : entries.findIndex(([id]) => id === behind);
    entries.splice(at < 0 ? entries.length : at + 1, 0, [made.id, made]);
    this.all.clear();
    for (const [id, one] of entries) this.all.set(id, one);
  }

  connect(from: ElementId, to: ElementId, like: Partial<Pick<SequenceFlow, 'name' | 'condition'>> = {}): SequenceFlow {
    const { name, condition } = like;
    const flow = {
      id: this.freeId(`${from}_${to}`),
      ...(name === undefined ? {} : { name }),
      from,
      to,
      ...(condition === undefined ? {} : { condition }),
    };
    this.arrows.set(flow.id, flow);
    return flow;
  }

  /** Keeps its place among the others, its words and its condition. */
  redirect(flow: SequenceFlow, to: ElementId): SequenceFlow {
    const { id, from, to: _before, ...like } = flow;
    const moved = { id: this.freeId(`${from}_${to}`), from, to, ...like };
    const entries = [...this.arrows].map(([key, one]) =>
      key === id ? ([moved.id, moved] as const) : ([key, one] as const),
    );
    this.arrows.clear();
    for (const [key, one] of entries) this.arrows.set(key, one);
    const source = this.all.get(from);
    if (source && 'defaultFlow' in source && source.defaultFlow === id)
      this.all.set(from, { ...source, defaultFlow: moved.id });
    return moved;
  }

  /** A gateway that loses its default goes on with its last way. */
  removeFlow({ id, from }: SequenceFlow): void {
    this.arrows.delete(id);
    const source = this.all.get(from);
    if (source?.type !== 'exclusiveGateway' || source.defaultFlow !== id) return;
    const { defaultFlow: _gone, ...rest } = source;
    const last = this.outgoing(from).at(-1);
    if (!last) {
      this.all.set(from, rest);
      return;
    }
    const { condition: _always, ...always } = last;
    this.arrows.set(last.id, always);
    this.all.set(from, { ...rest, defaultFlow: last.id });
  }

  /** What led to it leads to where it went on; before a parallel gateway, which would wait for all of them, they meet first. */
  skip(id: ElementId): void {
    const [onward] = this.outgoing(id);
    const arriving = this.incoming(id).filter(({ from }) => from !== id);
    if (onward && arriving.length > 1 && this.all.get(onward.to)?.type === 'parallelGateway') {
      const meeting = this.freeId(`temu-${id}`);
      this.add({ id: meeting, type: 'exclusiveGateway' }, id);
      for (const flow of arriving) this.redirect(flow, meeting);
      this.connect(meeting, onward.to);
      this.drop(id);
      return;
    }
    if (onward && onward.to !== id) for (const flow of arriving) this.redirect(flow, onward.to);
    this.drop(id);
  }

  drop(id: ElementId): void {
    for (const flow of [...this.incoming(id), ...this.outgoing(id)]) this.removeFlow(flow);
    this.all.delete(id);
  }

  /** Everything that led to the target passes the new elements first. */
  insertBefore(target: ElementId, chain: readonly NewElement[]): void {
    const [first] = chain;
    if (!first) return;
    const arriving = this.incoming(target);
    const at = this.elements.findIndex(({ id }) => id === target);
    let behind = this.elements[at - 1]?.id;
    for (const element of chain) {
      this.add(element, behind);
      behind = element.id;
    }
    for (const flow of arriving) this.redirect(flow, first.id);
    chain.forEach((element, index) => this.connect(element.id, chain[index + 1]?.id ?? target));
  }

  finished(change: Partial<Pick<ExecutableProcess, 'id' | 'name' | 'lanes'>>): ExecutableProcess {
    const { starts, ...drawn } = this.asProcess();
    return { ...this.before, ...change, ...drawn, starts };
  }
}
