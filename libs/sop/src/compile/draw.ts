// Steps and their ways become nodes and arrows.
import { given } from '../table/given.js';
import { freeId, slugOf } from '../table/slug.js';
import type { SopStep, SopTable } from '../table/sop-table.js';
import type { StepCode } from './code.js';
import type { Group } from './groups.js';
import type { Names } from './names.js';
import { standardEnd } from './names.js';
import type { Arrow, Node, Sketch } from './sketch.js';
import { drawTimers } from './draw-timers.js';
import { taskOf } from './task-of.js';
import type { PlannedTimer } from './timers.js';
import type { Goal, Way } from './ways.js';

export interface Plan {
  readonly table: SopTable;
  readonly names: Names;
  readonly groups: readonly Group[];
  readonly ways: readonly (readonly Way[])[];
  /** By index of the step. */
  readonly timers: readonly (readonly PlannedTimer[])[];
  /** In the form of the model, by index of the step. */
  readonly standardTimes: readonly (string | undefined)[];
}

/** Name of the variable a deciding task leaves its answer in. */
export const outcomeOf = (task: string): string => `${task.replaceAll(/[.-]/g, '_')}_outcome`;

export function sketchOf(plan: Plan): Sketch {
  const pen = new Pen(plan);
  plan.table.steps.forEach((_, index) => pen.drawStep(index));
  return pen.finished();
}

class Pen {
  private readonly nodes: Node[] = [];
  private readonly arrows: Arrow[] = [];
  private readonly joins = new Map<Group, { readonly id: string; readonly into: Map<number, string[]> }>();
  private readonly splits = new Map<Group, string>();
  private readonly entries: readonly string[];
  private readonly ends = new Map<string, { readonly id: string; readonly code: StepCode; readonly step: number }>();

  constructor(private readonly plan: Plan) {
    const { groups, names } = plan;
    for (const group of groups) {
      const code = names.steps[group.from]?.code ?? {};
      const first = names.steps[group.from];
      const base = first?.task || first?.gateway || '';
      this.splits.set(group, this.freeId(code.split ?? `bagi-${base}`));
      this.joins.set(group, { id: this.freeId(code.join ?? `gabung-${base}`), into: new Map() });
    }
    this.entries = plan.table.steps.map((_, index) => this.ownEntry(index));
    this.add({
      id: names.start,
      kind: { type: 'startEvent' },
      step: 0,
      lane: plan.table.steps[0]?.performers[0]?.value,
    });
    if (plan.table.steps.length > 0) this.arrows.push({ from: names.start, to: this.entryOf(0) });
  }

  drawStep(index: number): void {
    const { table, groups } = this.plan;
    const step = table.steps[index];
    if (!step) return;
    const group = groups.find(({ from }) => from === index);
    if (group) this.drawSplit(group, index);
    const out = this.drawTasks(step, index);
    this.drawTimers(index);
    this.drawWays(step, index, out);
    const ended = groups.find(({ to }) => to === index);
    if (ended) this.drawJoin(ended, index);
  }

  finished(): Sketch {
    for (const { id, code, step } of this.ends.values())
      this.add({
        id,
        kind: { type: 'endEvent', ...given({ outcome: code.outcome }) },
        step,
        lane: this.plan.table.steps[step]?.performers.at(-1)?.value,
      });
    return this.merged();
  }

  /** A split that is reached by several ways would wait for all of them: they meet before it. */
  private merged(): Sketch {
    const nodes = this.nodes.flatMap((node) => {
      const arriving = this.arrows.filter(({ to }) => to === node.id);
      const isSplit =
        node.kind.type === 'parallelGateway' && this.arrows.filter(({ from }) => from === node.id).length > 1;
      if (!isSplit || arriving.length < 2) return [node];
      const merge = { ...node, id: this.freeId(`temu-${node.id}`), kind: { type: 'exclusiveGateway' } as const };
      for (const arrow of arriving) this.arrows.splice(this.arrows.indexOf(arrow), 1, { ...arrow, to: merge.id });
      this.arrows.push({ from: merge.id, to: node.id });
      return [merge, node];
    });
    return { nodes, arrows: this.arrows };
  }

  private drawSplit(group: Group, index: number): void {
    const id = this.splits.get(group) ?? '';
    this.add({ id, kind: { type: 'parallelGateway' }, step: index, lane: this.laneOf(index) });
    for (const { from } of group.branches) this.arrows.push({ from: id, to: this.entries[from] ?? '' });
  }

  /** @returns the node that the ways of the step leave */
  private drawTasks(step: SopStep, index: number): string {
    const { names, standardTimes } = this.plan;
    const named = names.steps[index];
    if (!named || named.task === '') return '';
    const draw = (id: string, performer: string | undefined): string => {
      const participant = names.participants.find(({ name }) => name === performer);
      const kind = taskOf(step, { id, participant, code: named.code, standardTime: standardTimes[index] });
      this.add({ id, kind, step: index, lane: performer });
      return id;
    };
    if (step.performers.length < 2) return draw(named.task, step.performers[0]?.value);
    const split = this.entries[index] ?? '';
    this.add({ id: split, kind: { type: 'parallelGateway' }, step: index, lane: this.laneOf(index) });
    const tasks = step.performers.map(({ value }) =>
      draw(this.freeId(`${named.task}-${slugOf(value, 'pelaksana')}`), value),
    );
    const join = this.freeId(`gabung-${named.task}`);
    this.add({ id: join, kind: { type: 'parallelGateway' }, step: index, lane: this.laneOf(index) });
    for (const task of tasks) this.arrows.push({ from: split, to: task }, { from: task, to: join });
    return join;
  }

  private drawTimers(index: number): void {
    const { nodes, arrows } = drawTimers(this.plan.timers[index] ?? [], {
      task: this.plan.names.steps[index]?.task ?? '',
      step: index,
      lane: this.laneOf(index),
      freeId: this.freeId,
      idOf: (goal, from) => this.idOf(goal, index, from),
    });
    this.nodes.push(...nodes);
    this.arrows.push(...arrows);
  }

  private drawWays(step: SopStep, index: number, out: string): void {
    const { names, ways } = this.plan;
    const named = names.steps[index];
    const all = ways[index] ?? [];
    if (!named) return;
    if (!step.isDecision) {
      for (const { goal } of all) this.arrows.push({ from: out, to: this.idOf(goal, index, out) });
      return;
    }
    const { gateway, code } = named;
    this.add({ id: gateway, kind: { type: 'exclusiveGateway' }, step: index, lane: this.laneOf(index) });
    if (out !== '') this.arrows.push({ from: out, to: gateway });
    const variable = outcomeOf(named.task === '' ? gateway : named.task);
    all.forEach(({ goal, answer = '', label }, at) => {
      const condition = at === 0 && code.condition !== undefined ? code.condition : `${variable} = "${answer}"`;
      const name = label ?? `${answer.slice(0, 1).toUpperCase()}${answer.slice(1)}`;
      this.arrows.push({
        from: gateway,
        to: this.idOf(goal, index, gateway),
        name,
        condition,
        isDefault: at === all.length - 1,
      });
    });
  }

  private drawJoin(group: Group, index: number): void {
    const join = this.joins.get(group);
    if (!join) return;
    const lane = this.laneOf(index);
    for (const [branch, arriving] of join.into) {
      if (arriving.length < 2) continue;
      // Of one branch only one token may come.
      const id = this.freeId(`temu-${join.id}-${group.branches.findIndex(({ from }) => from === branch) + 1}`);
      this.add({ id, kind: { type: 'exclusiveGateway' }, step: index, lane });
      const own = this.arrows.filter(({ from, to }) => to === join.id && arriving.includes(from));
      for (const arrow of own) this.arrows.splice(this.arrows.indexOf(arrow), 1, { ...arrow, to: id });
      this.arrows.push({ from: id, to: join.id });
    }
    this.add({ id: join.id, kind: { type: 'parallelGateway' }, step: index, lane });
    const after = this.plan.table.steps[group.to + 1];
    this.arrows.push({ from: join.id, to: after ? this.entryOf(group.to + 1) : this.endOf(index) });
  }

  private idOf(goal: Goal, index: number, from: string): string {
    switch (goal.kind) {
      case 'step':
        return this.goesRound(goal.index, index) ? this.entryOf(goal.index) : (this.entries[goal.index] ?? '');
      case 'end':
        return this.endOf(index);
      case 'join': {
        const join = this.joins.get(goal.group);
        const arriving = join?.into.get(goal.branch.from) ?? [];
        join?.into.set(goal.branch.from, [...arriving, from]);
        return join?.id ?? '';
      }
    }
  }

  /** From outside of a group, its first row is reached through the split. */
  private goesRound(to: number, from: number): boolean {
    const group = this.plan.groups.find((one) => one.from === to);
    return group !== undefined && !(group.from <= from && from <= group.to);
  }

  private entryOf(index: number): string {
    const group = this.plan.groups.find(({ from }) => from === index);
    return (group && this.splits.get(group)) ?? this.entries[index] ?? '';
  }

  private ownEntry(index: number): string {
    const named = this.plan.names.steps[index];
    const step = this.plan.table.steps[index];
    if (!named || named.task === '') return named?.gateway ?? '';
    return step && step.performers.length > 1 ? this.freeId(`bagi-${named.task}`) : named.task;
  }

  private endOf(step: number): string {
    const code = this.plan.names.steps[step]?.code ?? {};
    const key = code.end ?? standardEnd;
    const known = this.ends.get(key);
    const id = known?.id ?? (key === standardEnd ? standardEnd : this.freeId(key));
    this.ends.set(key, { id, code: known?.code ?? code, step });
    return id;
  }

  private laneOf = (index: number): string | undefined => this.plan.table.steps[index]?.performers[0]?.value;
  private freeId = (wanted: string): string => freeId(wanted, this.plan.names.taken);
  private add(node: Node): void {
    this.nodes.push(node);
  }
}
