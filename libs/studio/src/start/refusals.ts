// Where a table decides that what was asked for is not given: there the service refuses, and says so in writing.
import type { Element, ElementId, SequenceFlow } from '@alur/process-model';
import { documentsIn, isNegative } from '@alur/sop';
import { askersBefore, reachedFrom } from '../derive/ways.js';
import { isIssuing, isRefusing, isSigning } from '../derive/words.js';
import type { Drawing } from './drawing.js';

/** Steps that make what was asked for: the last that sign or issue it, else the last on the way of the first answers. */
export function productSteps(drawing: Drawing): ReadonlySet<ElementId> {
  const process = drawing.asProcess();
  const making = drawing.elements.filter(isMaking);
  const last = making.filter((one, index) => {
    const behind = reachedFrom(process, one.id);
    return !making.slice(index + 1).some(({ id }) => behind.has(id));
  });
  if (last.length > 0) return new Set(last.map(({ id }) => id));
  const onWay = mainWay(drawing).filter(({ type }) => type === 'userTask' || type === 'serviceTask');
  return new Set(onWay.slice(-1).map(({ id }) => id));
}

function isMaking({ type, name = '', documentation = '' }: Element): boolean {
  const { output = '' } = documentsIn(documentation);
  return (
    (type === 'userTask' || type === 'serviceTask') &&
    (isSigning(name) || isIssuing(name)) &&
    !isRefusing(name) &&
    !isRefusing(output)
  );
}

/** From the start by the first way out of each gateway that does not come back, until it ends. */
export function mainWay(drawing: Drawing): readonly Element[] {
  const way: Element[] = [];
  let at = drawing.elements.find(({ type }) => type === 'startEvent');
  while (at && !way.includes(at)) {
    way.push(at);
    const ways: readonly SequenceFlow[] = drawing.outgoing(at.id);
    const onward = ways.find(({ to }) => !way.some(({ id }) => id === to));
    at = onward ? drawing.find(onward.to) : undefined;
  }
  return way;
}

/** Ways on which the product can no longer be made, beside ways on which it can; a no behind the step that makes it, too. */
export function refusingFlows(drawing: Drawing): readonly SequenceFlow[] {
  const process = drawing.asProcess();
  const products = productSteps(drawing);
  const makes = (from: ElementId): boolean => [...reachedFrom(process, from)].some((id) => products.has(id));
  return drawing.elements.flatMap((gateway) => {
    if (gateway.type !== 'exclusiveGateway') return [];
    const ways = drawing.outgoing(gateway.id);
    const without = ways.filter(({ to }) => !makes(to));
    const isBehind = askersBefore(process, gateway.id).some((id) => products.has(id));
    if (without.length < ways.length && !isBehind) return without;
    if (!isBehind) return [];
    const no = without.filter(({ name = '' }) => isNegative(name));
    return no.length < ways.length ? no : [];
  });
}

/**
 * Gives the refusals steps and ends of their own: what a table lets both a grant and a refusal come to is drawn once more, so
 * that each end gives one answer.
 */
export function partRefusals(drawing: Drawing, refusing: readonly SequenceFlow[]): ReadonlySet<ElementId> {
  const ids = new Set(refusing.map(({ id }) => id));
  const process = drawing.asProcess();
  const [start = ''] = process.starts;
  const granted = reachedFrom(process, start, ({ id }) => ids.has(id));
  const refused = new Set(refusing.flatMap(({ to }) => [...reachedFrom(process, to)]));
  const copies = new Map<ElementId, ElementId>();
  for (const id of refused) if (granted.has(id)) copies.set(id, drawing.freeId(`${id}-ditolak`));
  for (const [id, copy] of copies) {
    const element = process.elements[id];
    if (element) drawing.add({ ...element, id: copy }, id);
  }
  for (const [id, copy] of copies)
    for (const flow of drawing.outgoing(id)) {
      const made = drawing.connect(copy, copies.get(flow.to) ?? flow.to, flow);
      const source = drawing.find(id);
      const other = drawing.find(copy);
      if (source && other && 'defaultFlow' in source && source.defaultFlow === flow.id)
        drawing.replace({ ...other, defaultFlow: made.id } as Element);
    }
  for (const id of refused)
    if (!granted.has(id))
      for (const flow of drawing.outgoing(id)) {
        const copy = copies.get(flow.to);
        if (copy !== undefined) drawing.redirect(flow, copy);
      }
  for (const flow of refusing) {
    const copy = copies.get(flow.to);
    if (copy !== undefined) drawing.redirect(flow, copy);
  }
  return new Set([...refused].map((id) => copies.get(id) ?? id));
}
