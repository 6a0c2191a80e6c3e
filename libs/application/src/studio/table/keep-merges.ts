// Gateways that only bring ways together have no row. Those of the old drawing stay where the ways through them do.
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';

/** A flow of the new drawing by where it comes from and where it leads in the end. */
interface Way {
  readonly flow: SequenceFlow;
  readonly target: string;
  /** Of the new drawing, right before the target. */
  readonly merge?: string;
  /** The same way in the old drawing. */
  readonly known?: SequenceFlow;
}

export function withMerges(fresh: ExecutableProcess, old: ExecutableProcess): ExecutableProcess {
  const ways = waysIn(fresh, old);
  const flows = new Map<string, SequenceFlow>();
  for (const way of ways) {
    const flow = placed(way, { ways, old });
    flows.set(flow.id, flow);
  }
  const merges = [...reachedMerges([...flows.values()], { fresh, old, flows })];
  const flowsNow = withoutLonely([...flows.values()], merges, old);
  const kept = merges.filter(({ id }) => flowsNow.some(({ to }) => to === id));
  const others = Object.values(fresh.elements).filter((element) => !isMerge(element));
  return joined({ ...fresh, flows: {} }, [...others, ...kept], { flows: flowsNow, fresh, old });
}

const isMerge = (element: Element | undefined): boolean =>
  element?.type === 'exclusiveGateway' && element.outgoing.length === 1;

function waysIn(fresh: ExecutableProcess, old: ExecutableProcess): readonly Way[] {
  const taken = new Set<string>();
  return Object.values(fresh.flows).flatMap((flow): readonly Way[] => {
    if (isMerge(fresh.elements[flow.from])) return [];
    const target = targetOf(flow, fresh);
    const known = (old.elements[flow.from]?.outgoing ?? [])
      .flatMap((id) => old.flows[id] ?? [])
      .find((one) => !taken.has(one.id) && targetOf(one, old) === target);
    if (known) taken.add(known.id);
    return [
      { flow, target, ...(isMerge(fresh.elements[flow.to]) ? { merge: flow.to } : {}), ...(known ? { known } : {}) },
    ];
  });
}

function targetOf(flow: SequenceFlow, { elements, flows }: ExecutableProcess): string {
  let at = flow.to;
  for (const seen = new Set<string>(); isMerge(elements[at]) && !seen.has(at);) {
    seen.add(at);
    at = flows[elements[at]?.outgoing[0] ?? '']?.to ?? at;
  }
  return at;
}

/** The gateway that a known way passes last, before its target. */
function lastMerge({ known }: Way, { elements, flows }: ExecutableProcess): string | undefined {
  let last: string | undefined;
  for (let at = known?.to; at !== undefined && isMerge(elements[at]) && at !== last;) {
    last = at;
    at = flows[elements[at]?.outgoing[0] ?? '']?.to;
  }
  return last;
}

function placed(
  way: Way,
  { ways, old }: { readonly ways: readonly Way[]; readonly old: ExecutableProcess },
): SequenceFlow {
  const { flow, target, merge, known } = way;
  const own = lastMerge(way, old);
  const beside = ways.filter((other) => other.target === target && other.merge === merge);
  const common = beside.flatMap((other) => lastMerge(other, old) ?? [])[0];
  const isParallel = old.elements[target]?.type === 'parallelGateway';
  if (known && (own !== undefined || merge === undefined)) return told(flow, known, known.to);
  const to = common !== undefined && (merge !== undefined || !isParallel) ? common : (merge ?? target);
  return known ? told(flow, known, to) : { ...flow, to };
}

/** As it was named, where it says the same. */
function told({ condition, name }: SequenceFlow, known: SequenceFlow, to: string): SequenceFlow {
  const { condition: _condition, name: was, ...rest } = known;
  const isSame =
    name === undefined || name === oneLine(was) || (was === undefined && (name === 'Ya' || name === 'Tidak'));
  const label = isSame ? was : name;
  return {
    ...rest,
    to,
    ...(label === undefined ? {} : { name: label }),
    ...(condition === undefined ? {} : { condition }),
  };
}

const oneLine = (name = ''): string => name.replace(/\s+/g, ' ').trim();

function* reachedMerges(
  from: readonly SequenceFlow[],
  {
    fresh,
    old,
    flows,
  }: { readonly fresh: ExecutableProcess; readonly old: ExecutableProcess; readonly flows: Map<string, SequenceFlow> },
): Generator<Element> {
  const seen = new Set<string>();
  const queue = from.map(({ to }) => to);
  for (const id of queue) {
    if (seen.has(id)) continue;
    seen.add(id);
    const source = isMerge(old.elements[id]) ? old : fresh;
    const element = source.elements[id];
    if (!element || !isMerge(element)) continue;
    const out = source.flows[element.outgoing[0] ?? ''];
    if (!out) continue;
    const to = source === fresh && isMerge(fresh.elements[out.to]) ? targetOf(out, fresh) : out.to;
    flows.set(out.id, { ...out, to });
    queue.push(to);
    yield element;
  }
}

/** A gateway that brings nothing together any more is passed by. */
function withoutLonely(
  flows: readonly SequenceFlow[],
  merges: readonly Element[],
  old: ExecutableProcess,
): readonly SequenceFlow[] {
  let left = [...flows];
  for (const { id } of merges) {
    const arriving = left.filter(({ to }) => to === id);
    const wasLonely = old.elements[id]?.incoming.length === 1;
    const out = left.find(({ from }) => from === id);
    if (arriving.length > 1 || wasLonely || !out) continue;
    left = left.filter((flow) => flow !== out).map((flow) => (flow.to === id ? { ...flow, to: out.to } : flow));
  }
  return left;
}

function joined(
  process: ExecutableProcess,
  elements: readonly Element[],
  {
    flows,
    fresh,
    old,
  }: { readonly flows: readonly SequenceFlow[]; readonly fresh: ExecutableProcess; readonly old: ExecutableProcess },
): ExecutableProcess {
  const ids = new Set(elements.map(({ id }) => id));
  const position = new Map(Object.keys(old.flows).map((id, index) => [id, index]));
  const free = unique(flows, ids);
  const inOrder = (list: readonly SequenceFlow[]): readonly string[] => {
    const isKnown = list.every(({ id }) => position.has(id));
    const sorted = isKnown ? [...list].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0)) : list;
    return sorted.map(({ id }) => id);
  };
  const drawn = elements.map((element) => {
    const outgoing = inOrder(free.filter(({ from }) => from === element.id));
    const incoming = inOrder(free.filter(({ to }) => to === element.id));
    const standard = 'defaultFlow' in element ? defaultOf(element, free, { fresh, old }) : undefined;
    const { defaultFlow: _flow, ...rest } = element as Element & { readonly defaultFlow?: string };
    return { ...rest, incoming, outgoing, ...(standard === undefined ? {} : { defaultFlow: standard }) } as Element;
  });
  return {
    ...process,
    elements: Object.fromEntries(drawn.map((element) => [element.id, element])),
    flows: Object.fromEntries(free.map((flow) => [flow.id, flow])),
  };
}

/** A new flow may be called as an old one was that is still there. */
function unique(flows: readonly SequenceFlow[], ids: ReadonlySet<string>): readonly SequenceFlow[] {
  const taken = new Set(ids);
  return flows.map((flow) => {
    let id = flow.id;
    for (let count = 2; taken.has(id); count += 1) id = `${flow.id}-${count}`;
    taken.add(id);
    return id === flow.id ? flow : { ...flow, id };
  });
}

/** The flow that has no condition. */
const defaultOf = (
  element: Element,
  flows: readonly SequenceFlow[],
  _around: { readonly fresh: ExecutableProcess; readonly old: ExecutableProcess },
): string | undefined => flows.find(({ from, condition }) => from === element.id && condition === undefined)?.id;
