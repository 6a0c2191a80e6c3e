// Which steps have certainly been done when a case comes to a place. What is not certain is left out, so that nothing is
// claimed of an answer that may not have been given yet.
import type { Element, ElementId, ExecutableProcess, SubProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';

export interface SurelyDone {
  /** When the case comes to the element. */
  before(id: ElementId): ReadonlySet<ElementId>;
  /** When it leaves the element by its flows. */
  after(id: ElementId): ReadonlySet<ElementId>;
}

type Steps = ReadonlySet<ElementId>;

const nothing: Steps = new Set();

/** The largest answer in which every place agrees with the places before it. */
export function surelyDone(process: ExecutableProcess): SurelyDone {
  const all: Steps = new Set(Object.keys(process.elements));
  const known = new Map<ElementId, Steps>();
  const flows = new Flow(process, (id) => known.get(id) ?? all);
  const order = flows.inOrder();
  for (let isStill = false; !isStill;) {
    isStill = true;
    for (const element of order) {
      const next = flows.after(element);
      if (next.size === (known.get(element.id) ?? all).size) continue;
      known.set(element.id, next);
      isStill = false;
    }
  }
  const find = (id: ElementId): Element | undefined => process.elements[id];
  const of = (id: ElementId, read: (element: Element) => Steps): Steps => {
    const element = find(id);
    return element ? read(element) : nothing;
  };
  return { before: (id) => of(id, (one) => flows.before(one)), after: (id) => of(id, (one) => flows.after(one)) };
}

class Flow {
  constructor(
    private readonly process: ExecutableProcess,
    private readonly afterOf: (id: ElementId) => Steps,
  ) {}

  /** Each behind what comes before it, wherever it is drawn: only loops then take a second round. */
  inOrder(): readonly Element[] {
    const order = new Set<Element>();
    const met = new Set<Element>();
    const visit = (element: Element): void => {
      if (met.has(element)) return;
      met.add(element);
      for (const id of this.dependsOn(element)) {
        const other = this.process.elements[id];
        if (other) visit(other);
      }
      order.add(element);
    };
    Object.values(this.process.elements).forEach(visit);
    return [...order];
  }

  private dependsOn(element: Element): readonly ElementId[] {
    const around = element.type === 'boundaryEvent' ? element.attachedTo : element.scope;
    const before = element.incoming.flatMap((id) => this.process.flows[id]?.from ?? []);
    const opened = before.length === 0 && around !== undefined ? this.process.elements[around]?.incoming : undefined;
    const inside = element.type === 'subProcess' ? this.lastIn(element).map(({ id }) => id) : [];
    return [...before, ...(opened ?? []).flatMap((id) => this.process.flows[id]?.from ?? []), ...inside];
  }

  after(element: Element): Steps {
    const before = this.before(element);
    if (!isActivity(element)) return before;
    // A repeated step may come to be repeated no times at all.
    if (element.loop) return before;
    const inside = element.type === 'subProcess' ? this.insideOf(element) : nothing;
    return new Set([...before, ...inside, element.id]);
  }

  before(element: Element): Steps {
    if (element.type === 'boundaryEvent') return this.at(element.attachedTo);
    if (element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link')
      return shared(this.throwsTo(element.scope, element.trigger.name).map((one) => this.before(one)));
    const sources = element.incoming.flatMap((id) => this.process.flows[id]?.from ?? []).map((id) => this.afterOf(id));
    if (sources.length > 0) return element.type === 'parallelGateway' ? united(sources) : shared(sources);
    const scope = element.scope === undefined ? undefined : this.process.elements[element.scope];
    return scope?.type === 'subProcess' && !isForCompensation(element) ? this.opening(scope) : nothing;
  }

  /** When a sub-process is opened. One that an event starts may be opened at any time in the scope around it. */
  private opening(scope: SubProcess): Steps {
    if (scope.kind !== 'event') return this.before(scope);
    const around = scope.scope === undefined ? undefined : this.process.elements[scope.scope];
    return around?.type === 'subProcess' ? this.opening(around) : nothing;
  }

  private at(id: ElementId): Steps {
    const element = this.process.elements[id];
    return element ? this.before(element) : nothing;
  }

  /** However it completes. */
  private insideOf(subProcess: SubProcess): Steps {
    return shared(this.lastIn(subProcess).map((one) => this.afterOf(one.id)));
  }

  private lastIn({ id }: SubProcess): readonly Element[] {
    return Object.values(this.process.elements).filter(
      (one) => one.scope === id && one.outgoing.length === 0 && one.type !== 'boundaryEvent' && !isForCompensation(one),
    );
  }

  private throwsTo(scope: ElementId | undefined, name: string): readonly Element[] {
    return Object.values(this.process.elements).filter(
      (one) =>
        one.scope === scope &&
        one.type === 'intermediateThrowEvent' &&
        one.result?.kind === 'link' &&
        one.result.name === name,
    );
  }
}

const isForCompensation = (element: Element): boolean => isActivity(element) && element.forCompensation === true;

const united = (some: readonly Steps[]): Steps => new Set(some.flatMap((steps) => [...steps]));

const shared = ([first = nothing, ...rest]: readonly Steps[]): Steps =>
  new Set([...first].filter((id) => rest.every((steps) => steps.has(id))));
