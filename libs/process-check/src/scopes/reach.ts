// Which incoming flows of an inclusive join a token can reach from where it is, without passing the join (BPMN 2.0.2 §13.4.3).
import type { Element } from '@alur/process-model';
import type { InclusiveJoin, Place } from '../net/net.js';
import type { Drawing } from './drawing.js';

export function reachIn(drawing: Drawing, elements: readonly Element[]): (join: InclusiveJoin, place: Place) => number {
  const before = waysBack(drawing, elements);
  const byJoin = new Map<string, ReadonlyMap<string, number>>();
  return (join, place) => {
    if (place.kind === 'mark' || place.element === join.element) return 0;
    const known = byJoin.get(join.element) ?? bitsOf(drawing, before, join.element);
    byJoin.set(join.element, known);
    return known.get(place.element) ?? 0;
  };
}

type Before = ReadonlyMap<string, readonly string[]>;

function waysBack(drawing: Drawing, elements: readonly Element[]): Before {
  const before = new Map<string, string[]>();
  for (const element of elements)
    for (const to of drawing.ways(element)) before.set(to, [...(before.get(to) ?? []), element.id]);
  return before;
}

function bitsOf(drawing: Drawing, before: Before, join: string): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  drawing.findElement(join)?.incoming.forEach((id, bit) => {
    const seen = new Set([join]);
    const waiting = [drawing.getFlow(id).from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      bits.set(at, (bits.get(at) ?? 0) | (1 << bit));
      waiting.push(...(before.get(at) ?? []));
    }
  });
  return bits;
}
