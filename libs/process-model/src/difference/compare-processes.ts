// Two versions of a file, element by element: ids say what is the same.
import type { Json } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { Element } from '../element.js';
import type { ExecutableProcess, SequenceFlow } from '../executable-process.js';
import { classOfAdded, classOfProperty, isToldElsewhere } from './classify.js';
import type { ChangeClass, ProcessDifference } from './difference.js';

/** In the order of the new file; what is gone comes after it. */
export function compareProcesses(
  before: readonly ExecutableProcess[],
  after: readonly ExecutableProcess[],
): readonly ProcessDifference[] {
  return [
    ...compareAll(byId(before), byId(after), ({ id, name }) => ({ id, what: 'process', properties: { name } })),
    ...compareAll(partsOf(before, 'elements'), partsOf(after, 'elements'), elementPart),
    ...compareBranchOrder(partsOf(before, 'elements'), partsOf(after, 'elements')),
    ...compareAll(partsOf(before, 'flows'), partsOf(after, 'flows'), flowPart),
    ...compareAll(lanesOf(before), lanesOf(after), ({ id, name, participant }) => ({
      id,
      what: 'lane',
      properties: { name, participant },
      ...laneIsDrawing,
    })),
  ];
}

/** What of a part is compared. */
interface Part {
  readonly id: string;
  readonly what: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Sub-process or process it lies in, and what stands before and behind it. */
  readonly place?: Readonly<Record<string, unknown>>;
  /** When it is new. */
  readonly class?: ChangeClass;
  /** When it is gone. */
  readonly classOfRemoved?: ChangeClass;
  readonly classOf?: (property: string) => ChangeClass;
}

/** Nothing runs by a lane: whom an activity belongs to is written at the activity. */
const laneIsDrawing: Pick<Part, 'class' | 'classOfRemoved' | 'classOf'> = {
  class: 'cosmetic',
  classOfRemoved: 'cosmetic',
  classOf: () => 'cosmetic',
};

function compareAll<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  read: (part: T) => Part,
): readonly ProcessDifference[] {
  const kept = [...after].flatMap(([id, part]) => {
    const known = before.get(id);
    return known === undefined ? [added(read(part))] : compare(read(known), read(part));
  });
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, part]) => removed(read(part)));
  return [...kept, ...gone];
}

const added = ({ id, what, class: kind = 'binding' }: Part): ProcessDifference => ({
  change: 'added',
  element: id,
  what,
  class: kind,
});

const removed = ({ id, what, classOfRemoved = 'binding' }: Part): ProcessDifference => ({
  change: 'removed',
  element: id,
  what,
  class: classOfRemoved,
});

function compare(before: Part, after: Part): readonly ProcessDifference[] {
  const { classOf = classOfProperty } = after;
  return [
    ...differing(before.place ?? {}, after.place ?? {}).map(({ what, from, to }) => ({
      change: 'moved' as const,
      element: after.id,
      what,
      ...values(from, to),
      class: 'binding' as const,
    })),
    ...differing(before.properties, after.properties).map(({ what, from, to }) => ({
      change: 'changed' as const,
      element: after.id,
      what,
      ...values(from, to),
      class: classOf(what),
    })),
  ];
}

function differing(before: Part['properties'], after: Part['properties']) {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((what) => {
    const from = before[what];
    const to = after[what];
    return canonicalJson(from ?? null) === canonicalJson(to ?? null) ? [] : [{ what, from, to }];
  });
}

/** Parts of a process are plain data. */
const values = (from: unknown, to: unknown): Pick<ProcessDifference, 'from' | 'to'> => ({
  ...(from === undefined ? {} : { from: from as Json }),
  ...(to === undefined ? {} : { to: to as Json }),
});

/** The first branch whose condition holds is taken, so their order decides where more than one may hold. */
function compareBranchOrder(
  before: ReadonlyMap<string, Placed<Element>>,
  after: ReadonlyMap<string, Placed<Element>>,
): readonly ProcessDifference[] {
  return [...after].flatMap(([id, { part }]): readonly ProcessDifference[] => {
    const known = before.get(id)?.part;
    if (known?.type !== 'exclusiveGateway' || part.type !== 'exclusiveGateway') return [];
    const from = known.outgoing.filter((flow) => part.outgoing.includes(flow));
    const to = part.outgoing.filter((flow) => known.outgoing.includes(flow));
    if (canonicalJson(from) === canonicalJson(to)) return [];
    return [{ change: 'changed', element: id, what: 'outgoing', from, to, class: 'binding' }];
  });
}

type Placed<T> = { readonly part: T; readonly process: ExecutableProcess };

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

function partsOf<K extends 'elements' | 'flows'>(
  processes: readonly ExecutableProcess[],
  key: K,
): ReadonlyMap<string, Placed<ExecutableProcess[K][string]>> {
  return new Map(
    processes.flatMap((process) =>
      Object.entries(process[key] as Readonly<Record<string, ExecutableProcess[K][string]>>).map(
        ([id, part]) => [id, { part, process }] as const,
      ),
    ),
  );
}

const lanesOf = (processes: readonly ExecutableProcess[]) => byId(processes.flatMap(({ lanes = [] }) => lanes));

/** An element stays where it is as long as it lies in the same scope. */
function elementPart({ part, process }: Placed<Element>): Part {
  return {
    id: part.id,
    what: part.type,
    properties: Object.fromEntries(Object.entries(part).filter(([property]) => !isToldElsewhere(property))),
    place: { scope: part.scope ?? process.id },
    class: classOfAdded(part),
  };
}

const flowPart = ({ part: { id, from, to, ...properties } }: Placed<SequenceFlow>): Part => ({
  id,
  what: 'sequenceFlow',
  properties,
  place: { from, to },
});
