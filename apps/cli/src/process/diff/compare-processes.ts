// Two versions of a file, element by element: ids say what is the same.
import type { Json } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { classOfAdded, classOfProperty } from './classify.js';
import type { ChangeClass, Difference } from './difference.js';

/** In the order of the new file; what is gone comes after it. */
export function compareProcesses(
  before: readonly ExecutableProcess[],
  after: readonly ExecutableProcess[],
): readonly Difference[] {
  return [
    ...compareAll(byId(before), byId(after), ({ id, name }) => ({ id, what: 'process', properties: { name } })),
    ...compareAll(partsOf(before, 'elements'), partsOf(after, 'elements'), elementPart),
    ...compareAll(partsOf(before, 'flows'), partsOf(after, 'flows'), flowPart),
    ...compareAll(lanesOf(before), lanesOf(after), ({ id, name, participant }) => ({
      id,
      what: 'lane',
      properties: { name, participant },
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
  readonly class?: ChangeClass;
}

function compareAll<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  read: (part: T) => Part,
): readonly Difference[] {
  const kept = [...after].flatMap(([id, part]) => {
    const known = before.get(id);
    return known === undefined ? [added(read(part))] : compare(read(known), read(part));
  });
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, part]) => removed(read(part)));
  return [...kept, ...gone];
}

const added = ({ id, what, class: kind = 'binding' }: Part): Difference => ({
  change: 'added',
  element: id,
  what,
  class: kind,
});

const removed = ({ id, what }: Part): Difference => ({ change: 'removed', element: id, what, class: 'binding' });

function compare(before: Part, after: Part): readonly Difference[] {
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
      class: classOfProperty(what),
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
const values = (from: unknown, to: unknown): Pick<Difference, 'from' | 'to'> => ({
  ...(from === undefined ? {} : { from: from as Json }),
  ...(to === undefined ? {} : { to: to as Json }),
});

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

/** An element stays where it is as long as it lies in the same scope and leads to the same elements. */
function elementPart({ part, process }: Placed<Element>): Part {
  const { id, scope, incoming: _incoming, outgoing: _outgoing, ...properties } = part;
  return {
    id,
    what: part.type,
    properties,
    place: { scope: scope ?? process.id },
    class: classOfAdded(part),
  };
}

const flowPart = ({ part: { id, from, to, ...properties } }: Placed<SequenceFlow>): Part => ({
  id,
  what: 'sequenceFlow',
  properties,
  place: { from, to },
});
