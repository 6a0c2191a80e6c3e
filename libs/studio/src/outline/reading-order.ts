// Elements as somebody tells a process: what comes first, first; a way that leads back adds nothing.
import type { Element, ElementId, ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';

export function inReadingOrder(process: ExecutableProcess): readonly Element[] {
  const told: Element[] = [];
  const seen = new Set<ElementId>();
  const open: ElementId[] = [...process.starts, ...Object.keys(process.elements)];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const element = process.elements[id];
    if (!element || seen.has(id)) continue;
    seen.add(id);
    told.push(element);
    open.unshift(...next(process, element));
  }
  return told;
}

/** Into a sub-process first, then on; what happens when somebody is late comes after what happens in time. */
const next = ({ flows }: ExecutableProcess, element: Element): readonly ElementId[] => [
  ...(element.type === 'subProcess' ? element.starts : []),
  ...element.outgoing.flatMap((flow) => flows[flow]?.to ?? []),
  ...(isActivity(element) ? element.boundaryEvents : []),
];
