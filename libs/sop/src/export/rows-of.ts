// The rows that a process has, found by following its flows from the start.
import type { AnyActivity, Element, ExclusiveGateway, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { DrawnTimer } from './drawn-timers.js';
import { drawnTimers } from './drawn-timers.js';

/** One row: a task, a decision, or a task whose answer the gateway behind it asks for. */
export interface Row {
  readonly id: string;
  /** Several where all performers of the row do it at the same time. */
  readonly tasks: readonly AnyActivity[];
  readonly gateway?: ExclusiveGateway;
  readonly timers: readonly DrawnTimer[];
  /** What leaves the row. */
  readonly out: readonly SequenceFlow[];
}

export interface Block {
  readonly split: string;
  readonly join: string;
  readonly branches: readonly (readonly Row[])[];
  readonly out: readonly SequenceFlow[];
}

export type Item = Row | Block;
export const isBlock = (item: Item): item is Block => 'branches' in item;

/** Why a process has no table. Thrown from deep in the search and caught in one place, `sopOf`: there is nothing to go on with. */
export class NotExpressible extends Error {
  constructor(
    readonly element: string,
    message: string,
  ) {
    super(message);
  }
}

export class RowFinder {
  constructor(private readonly process: ExecutableProcess) {}

  /** Items of the process itself, the first step first. */
  items(): readonly Item[] {
    const [start = ''] = this.process.starts;
    const found = this.reachedFrom(this.targets(this.flowsFrom(start)), undefined);
    return this.inOrder(found);
  }

  /** Where a flow leads, past gateways that only bring ways together. */
  targetOf(flow: SequenceFlow): Element {
    let element = this.element(flow.to);
    const seen = new Set<string>();
    while (isMerge(element) && !seen.has(element.id)) {
      seen.add(element.id);
      element = this.element(this.flowsFrom(element.id)[0]?.to ?? '');
    }
    return element;
  }

  private element(id: string): Element {
    const element = this.process.elements[id];
    if (!element) throw new NotExpressible(id, `Elemen "${id}" tidak ada.`);
    return element;
  }

  private flowsFrom = (id: string): readonly SequenceFlow[] =>
    (this.process.elements[id]?.outgoing ?? []).flatMap((flow) => this.process.flows[flow] ?? []);

  private targets = (flows: readonly SequenceFlow[]): readonly Element[] => flows.map((flow) => this.targetOf(flow));

  /** Up to the end, or to the join of a branch. */
  private reachedFrom(heads: readonly Element[], join: string | undefined): readonly Item[] {
    const items = new Map<string, Item>();
    const queue = [...heads];
    for (const element of queue) {
      if (items.has(element.id) || element.id === join) continue;
      if (element.type === 'endEvent') {
        if (join === undefined) continue;
        throw new NotExpressible(
          element.id,
          'Bagian yang dikerjakan bersamaan berakhir sendiri sebelum bagian lain selesai.',
        );
      }
      const item = this.itemAt(element, join !== undefined);
      items.set(element.id, item);
      const escapes = isBlock(item) ? [] : item.timers.flatMap(({ flow }) => flow ?? []);
      queue.push(...this.targets([...item.out, ...escapes]));
    }
    return [...items.values()];
  }

  private itemAt(element: Element, isInside: boolean): Item {
    if (element.type === 'parallelGateway') {
      const joint = this.findJoint(element.id);
      if (joint) return joint;
      if (!isInside && element.outgoing.length > 1) return this.blockAt(element.id);
      throw new NotExpressible(
        element.id,
        'Langkah bersamaan yang bersarang, atau tidak bertemu di satu tempat, tidak punya bentuk di tabel SOP.',
      );
    }
    if (element.type === 'exclusiveGateway')
      return { id: element.id, tasks: [], gateway: element, timers: [], out: this.flowsFrom(element.id) };
    if (element.type === 'inclusiveGateway' || element.type === 'eventBasedGateway')
      throw new NotExpressible(element.id, 'Gerbang inklusif dan gerbang kejadian tidak punya bentuk di tabel SOP.');
    const out = this.flowsFrom(element.id);
    if (out.length > 1)
      throw new NotExpressible(element.id, 'Beberapa alur keluar langsung dari satu langkah. Pakai gerbang.');
    const gateway = this.ownGateway(element);
    const tasks = isActivity(element) ? [element] : [];
    const timers = isActivity(element) ? drawnTimers(element, this.process) : [];
    return { id: element.id, tasks, timers, ...(gateway ? { gateway, out: this.flowsFrom(gateway.id) } : { out }) };
  }

  /** A gateway that nothing else leads to asks for the answer of the task before it. */
  private ownGateway({ outgoing }: Element): ExclusiveGateway | undefined {
    const [only] = outgoing;
    const next = this.process.elements[this.process.flows[only ?? '']?.to ?? ''];
    return next?.type === 'exclusiveGateway' && next.outgoing.length > 1 && next.incoming.length === 1
      ? next
      : undefined;
  }

  /** The same task of several performers, drawn from one row: `bagi-x`, `x-a`, `x-b`, `gabung-x`. */
  private findJoint(split: string): Row | undefined {
    const id = /^bagi-(.+)$/.exec(split)?.[1];
    const tasks = this.targets(this.flowsFrom(split)).filter(isActivity);
    const join = this.process.elements[`gabung-${id ?? ''}`];
    const isJoint =
      id !== undefined &&
      tasks.length > 1 &&
      join?.incoming.length === tasks.length &&
      tasks.every(
        (task) => task.id.startsWith(`${id}-`) && task.name === tasks[0]?.name && this.leadsTo(task, join.id),
      );
    return isJoint ? { id, tasks, timers: [], out: this.flowsFrom(join.id) } : undefined;
  }

  private leadsTo = ({ outgoing }: Element, id: string): boolean =>
    outgoing.every((flow) => this.process.flows[flow]?.to === id);

  private blockAt(split: string): Block {
    const join = this.joinOf(split);
    const branches = this.flowsFrom(split).map((flow) => {
      const head = this.targetOf(flow);
      const rows = this.inOrder(this.reachedFrom([head], join)).flatMap((item) => (isBlock(item) ? [] : [item]));
      if (rows.length === 0) throw new NotExpressible(split, 'Salah satu bagian yang bersamaan tidak berisi langkah.');
      return rows;
    });
    return { split, join, branches, out: this.flowsFrom(join) };
  }

  /** The first parallel gateway that brings together as many ways as the split sends out. */
  private joinOf(split: string): string {
    const ways = this.process.elements[split]?.outgoing.length ?? 0;
    const queue = [...this.flowsFrom(split)];
    const seen = new Set<string>();
    for (const { to } of queue) {
      const element = this.process.elements[to];
      if (!element || seen.has(to)) continue;
      seen.add(to);
      const isJoin = element.type === 'parallelGateway' && element.incoming.length > 1;
      if (isJoin && element.incoming.length === ways && !this.isInnerJoin(to)) return to;
      queue.push(...this.flowsFrom(to));
    }
    throw new NotExpressible(split, 'Langkah yang bersamaan tidak bertemu di satu tempat.');
  }

  private isInnerJoin = (join: string): boolean => {
    const split = join.replace(/^gabung-/, 'bagi-');
    return split !== join && this.process.elements[split] !== undefined && this.findJoint(split) !== undefined;
  };

  /** As drawn, where the first step is drawn first; else as the flows go. */
  private inOrder(found: readonly Item[]): readonly Item[] {
    const position = new Map(Object.keys(this.process.elements).map((id, index) => [id, index]));
    const placeOf = (item: Item): number => {
      const id = isBlock(item) ? item.split : (item.tasks[0]?.id ?? item.id);
      return position.get(id) ?? 0;
    };
    const drawn = [...found].sort((a, b) => placeOf(a) - placeOf(b));
    return drawn[0] === found[0] ? drawn : found;
  }

  isAt = (target: Element, item: Item): boolean =>
    isBlock(item) ? target.id === item.split : target.id === item.id || target.id === `bagi-${item.id}`;
}

const isMerge = (element: Element): boolean => element.type === 'exclusiveGateway' && element.outgoing.length === 1;
