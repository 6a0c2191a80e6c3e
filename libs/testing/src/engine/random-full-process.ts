// Random processes over every element that runs: blocks in blocks, each with what may happen on its edge or inside it.
import type { ElementId, ExecutableProcess } from '@alur/process-model';
import fc from 'fast-check';
import type { Arrow, Sketch } from './draw-process.js';
import { cycle, drawProcess, end, exclusive, parallel, start, text, workingTime } from './draw-process.js';
import { randomParticipants } from './random-process.js';

type Awaited = 'timer' | 'cycle' | 'message' | 'keyed' | 'signal' | 'condition';
type Edge = Awaited | 'error' | 'any-error' | 'escalation' | 'none';
type Inside = Awaited | 'error' | 'escalation' | 'none';

export type FullBlock =
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly edge: Edge;
      readonly interrupting: boolean;
      readonly repeat: Repeat;
    }
  | { readonly kind: 'catch'; readonly on: Awaited }
  | { readonly kind: 'undone'; readonly count: number; readonly nested: boolean }
  | { readonly kind: 'throw'; readonly gives: 'none' | 'message' | 'signal' | 'escalation' | 'link' | 'undo' }
  | { readonly kind: 'first'; readonly on: readonly Awaited[] }
  | { readonly kind: 'sequence' | 'parallel' | 'exclusive' | 'inclusive'; readonly inner: readonly FullBlock[] }
  | { readonly kind: 'again'; readonly inner: FullBlock }
  | {
      readonly kind: 'scope';
      readonly inner: FullBlock;
      readonly edge: Edge;
      readonly interrupting: boolean;
      readonly inside: Inside;
      readonly stops: boolean;
      readonly repeat: Repeat;
      readonly ends: 'plain' | 'error' | 'escalation' | 'terminate' | 'cancel' | 'signal';
    };

type Work = 'user' | 'service' | 'send' | 'receive' | 'script' | 'rule' | 'plain' | 'call' | 'undoable';
type Repeat = 'once' | 'each' | 'in-turn' | 'while';

const awaited = fc.constantFrom<Awaited>('timer', 'cycle', 'message', 'keyed', 'signal', 'condition');
const edge = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Edge>('none') },
  { weight: 2, arbitrary: fc.constantFrom<Edge>('error', 'any-error', 'escalation') },
  { weight: 2, arbitrary: awaited as fc.Arbitrary<Edge> },
);
const repeat = fc.constantFrom<Repeat>('once', 'once', 'once', 'each', 'in-turn', 'while');

const leaf: fc.Arbitrary<FullBlock> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      work: fc.constantFrom<Work>(
        'user',
        'user',
        'service',
        'send',
        'receive',
        'script',
        'rule',
        'plain',
        'call',
        'undoable',
      ),
      edge,
      interrupting: fc.boolean(),
      repeat,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('catch' as const), on: awaited }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('throw' as const),
      gives: fc.constantFrom('none', 'message', 'signal', 'escalation', 'link', 'undo'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('undone' as const),
      count: fc.integer({ min: 1, max: 3 }),
      nested: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('first' as const), on: fc.array(awaited, { minLength: 2, maxLength: 3 }) }),
);

/** Depth by hand: a recursive arbitrary leans to the leaves, and three tasks in a row prove little. */
const blockOf = (depth: number): fc.Arbitrary<FullBlock> => {
  if (depth === 0) return leaf;
  const inner = blockOf(depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('sequence', 'parallel', 'exclusive', 'inclusive'),
        inner: fc.array(inner, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), inner }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('scope' as const),
        inner,
        edge,
        interrupting: fc.boolean(),
        inside: fc.oneof(
          fc.constant<Inside>('none'),
          awaited as fc.Arbitrary<Inside>,
          fc.constantFrom<Inside>('error', 'escalation'),
        ),
        stops: fc.boolean(),
        repeat,
        ends: fc.constantFrom('plain', 'plain', 'error', 'escalation', 'terminate', 'cancel', 'signal'),
      }),
    },
  );
};

export const fullProcess: fc.Arbitrary<ExecutableProcess> = blockOf(3).map((whole) =>
  new FullDraughtsman().draw(whole),
);

/** What call activities of random processes call. */
export const calledProcess: ExecutableProcess = drawProcess({
  id: 'helper',
  elements: {
    'helper-begun': start(),
    'helper-asks': { type: 'userTask' },
    'helper-done': end(),
  },
  flows: [
    ['helper-begun', 'helper-asks'],
    ['helper-asks', 'helper-done'],
  ],
});

class FullDraughtsman {
  private readonly elements: Record<ElementId, Sketch> = {};
  private readonly flows: Arrow[] = [];
  private count = 0;

  draw(whole: FullBlock): ExecutableProcess {
    const begun = this.add(start(), undefined);
    this.connect(this.after(begun, whole, undefined), this.add(end('done'), undefined));
    return drawProcess({ id: 'full', participants: randomParticipants, elements: this.elements, flows: this.flows });
  }

  /** Draws the block behind an element of the scope and gives the element it ends with. */
  private after(from: ElementId, block: FullBlock, scope: ElementId | undefined): ElementId {
    switch (block.kind) {
      case 'work':
        return this.work(from, block, scope);
      case 'catch':
        return this.next(from, { type: 'intermediateCatchEvent', trigger: awaitedBy(block.on) }, scope);
      case 'throw':
        return this.thrown(from, block.gives, scope);
      case 'first':
        return this.first(from, block.on, scope);
      case 'undone':
        return this.undone(from, block, scope);
      case 'sequence':
        return block.inner.reduce((last, inner) => this.after(last, inner, scope), from);
      case 'parallel':
        return this.branches(from, block.inner, { gate: parallel(), scope, conditions: false });
      case 'exclusive':
        return this.branches(from, block.inner, { gate: exclusive(), scope, conditions: true });
      case 'inclusive':
        return this.branches(from, block.inner, { gate: { type: 'inclusiveGateway' }, scope, conditions: true });
      case 'again': {
        const merge = this.next(from, exclusive(), scope);
        const out = this.next(this.after(merge, block.inner, scope), exclusive(), scope);
        this.connect(out, merge, 'x = 1');
        return out;
      }
      case 'scope':
        return this.scope(from, block, scope);
    }
  }

  private work(
    from: ElementId,
    { work, edge: on, interrupting, repeat: how }: Extract<FullBlock, { kind: 'work' }>,
    scope: ElementId | undefined,
  ): ElementId {
    const sketch = workSketch(work);
    const id = this.next(from, { ...sketch, ...loopOf(how) } as Sketch, scope);
    if (work === 'undoable') {
      const handler = this.add({ type: 'userTask', forCompensation: true }, scope);
      this.add(
        { type: 'boundaryEvent', attachedTo: id, interrupting: false, trigger: { kind: 'compensation' }, handler },
        scope,
      );
    }
    return this.edged(id, { on, interrupting }, scope);
  }

  /** Things that can be undone, perhaps in a sub-process, and then are. */
  private undone(
    from: ElementId,
    { count, nested }: Extract<FullBlock, { kind: 'undone' }>,
    scope: ElementId | undefined,
  ): ElementId {
    const around = nested ? this.next(from, { type: 'subProcess', kind: 'embedded' }, scope) : scope;
    let last = nested ? this.add(start(), around) : from;
    for (let done = 0; done < count; done += 1)
      last = this.work(
        last,
        { kind: 'work', work: 'undoable', edge: 'none', interrupting: true, repeat: 'once' },
        around,
      );
    if (!nested || around === undefined) return this.thrown(last, 'undo', scope);
    this.connect(last, this.add(end(), around));
    return this.thrown(around, 'undo', scope);
  }

  private edged(
    id: ElementId,
    { on, interrupting }: { on: Edge; interrupting: boolean },
    scope: ElementId | undefined,
  ): ElementId {
    if (on === 'none') return id;
    const isError = on === 'error' || on === 'any-error';
    const event = this.add(
      {
        type: 'boundaryEvent',
        attachedTo: id,
        interrupting: isError || interrupting,
        trigger: isError
          ? { kind: 'error', ...(on === 'error' ? { code: 'LOST' } : {}) }
          : on === 'escalation'
            ? { kind: 'escalation' }
            : awaitedBy(on),
      },
      scope,
    );
    if (!isError && !interrupting) {
      this.connect(event, this.add(end(), scope));
      return id;
    }
    const merge = this.next(id, exclusive(), scope);
    this.connect(event, merge);
    return merge;
  }

  private thrown(
    from: ElementId,
    gives: Extract<FullBlock, { kind: 'throw' }>['gives'],
    scope: ElementId | undefined,
  ): ElementId {
    if (gives === 'link') {
      const name = `link-${String(this.count)}`;
      this.next(from, { type: 'intermediateThrowEvent', result: { kind: 'link', name } }, scope);
      return this.add({ type: 'intermediateCatchEvent', trigger: { kind: 'link', name } }, scope);
    }
    const results = {
      none: {},
      message: {
        result: {
          kind: 'message',
          name: text('m'),
          timeToLive: text('P1D'),
          variables: [{ source: 'x', target: 'x' }],
        },
      },
      signal: { result: { kind: 'signal', name: text('s') } },
      escalation: { result: { kind: 'escalation', code: 'LATE' } },
      undo: { result: { kind: 'compensation' } },
    } as const;
    return this.next(from, { type: 'intermediateThrowEvent', ...results[gives] }, scope);
  }

  private first(from: ElementId, on: readonly Awaited[], scope: ElementId | undefined): ElementId {
    const gateway = this.next(from, { type: 'eventBasedGateway' }, scope);
    const merge = this.add(exclusive(), scope);
    for (const one of on) {
      const event = this.next(gateway, { type: 'intermediateCatchEvent', trigger: awaitedBy(one) }, scope);
      this.connect(event, merge);
    }
    return merge;
  }

  private branches(
    from: ElementId,
    inner: readonly FullBlock[],
    { gate, scope, conditions }: { gate: Sketch; scope: ElementId | undefined; conditions: boolean },
  ): ElementId {
    const split = this.next(from, gate, scope);
    const join = this.add(gate, scope);
    inner.forEach((branch, index) => {
      const before = this.add({ type: 'task' }, scope);
      const chosen = conditions && index < inner.length - 1 ? `x > ${String(index)}` : undefined;
      this.connect(split, before, chosen);
      this.connect(this.after(before, branch, scope), join);
    });
    return join;
  }

  private scope(
    from: ElementId,
    block: Extract<FullBlock, { kind: 'scope' }>,
    scope: ElementId | undefined,
  ): ElementId {
    const kind = block.ends === 'cancel' ? 'transaction' : 'embedded';
    const id = this.next(from, { type: 'subProcess', kind, ...loopOf(block.repeat) }, scope);
    const last = this.after(this.add(start(), id), block.inner, id);
    const out = this.next(last, exclusive(), id);
    this.connect(out, this.add(end(), id), block.ends === 'plain' ? undefined : 'x != 2');
    if (block.ends !== 'plain') this.connect(out, this.add({ type: 'endEvent', result: endResult(block.ends) }, id));
    if (block.inside !== 'none') this.eventSubProcess(id, block);
    const after = this.edged(id, { on: block.edge, interrupting: block.interrupting }, scope);
    if (kind !== 'transaction') return after;
    const cancelled = this.add(
      { type: 'boundaryEvent', attachedTo: id, interrupting: true, trigger: { kind: 'cancel' } },
      scope,
    );
    const merge = this.next(after, exclusive(), scope);
    this.connect(cancelled, merge);
    return merge;
  }

  private eventSubProcess(scope: ElementId, { inside, stops }: Extract<FullBlock, { kind: 'scope' }>): void {
    if (inside === 'none') return;
    const id = this.add({ type: 'subProcess', kind: 'event' }, scope);
    const trigger = inside === 'error' || inside === 'escalation' ? ({ kind: inside } as const) : awaitedBy(inside);
    const begun = this.add({ type: 'startEvent', trigger, interrupting: inside === 'error' || stops }, id);
    this.connect(this.next(begun, { type: 'userTask' }, id), this.add(end(), id));
  }

  private next(from: ElementId, sketch: Sketch, scope: ElementId | undefined): ElementId {
    const id = this.add(sketch, scope);
    this.connect(from, id);
    return id;
  }

  private add(sketch: Sketch, scope: ElementId | undefined): ElementId {
    this.count += 1;
    const id = `${sketch.type}-${String(this.count)}`;
    this.elements[id] = scope === undefined ? sketch : { ...sketch, in: scope };
    return id;
  }

  private connect(from: ElementId, to: ElementId, condition?: string): void {
    this.flows.push(condition === undefined ? [from, to] : [from, to, condition]);
  }
}

function workSketch(work: Work): Sketch {
  switch (work) {
    case 'user':
      return { type: 'userTask', participant: '=office', standardTime: '2h' };
    case 'undoable':
      return { type: 'serviceTask', job: { type: 'pay', parameters: {} } };
    case 'service':
      return { type: 'serviceTask', job: { type: 'letter', parameters: {} } };
    case 'receive':
      return { type: 'receiveTask', message: { kind: 'message', name: text('m') } };
    case 'send':
      return { type: 'sendTask', message: { kind: 'message', name: text('m'), correlationKey: 'office' } };
    case 'script':
      return { type: 'scriptTask', expression: 'x + 1', resultVariable: 'x' };
    case 'rule':
      return { type: 'businessRuleTask', decisionId: 'halves', resultVariable: 'half' };
    case 'plain':
      return { type: 'task' };
    case 'call':
      return { type: 'callActivity', calledProcess: 'helper', inputs: [{ source: 'x', target: 'given' }] };
  }
}

const loopOf = (how: Repeat) => {
  switch (how) {
    case 'once':
      return {};
    case 'each':
      return {
        loop: {
          kind: 'multiInstance',
          sequential: false,
          collection: '[1, 2, 3]',
          inputElement: 'item',
          outputCollection: 'gathered',
          outputElement: 'item',
          completionCondition: 'numberOfCompletedInstances >= x',
        },
      } as const;
    case 'in-turn':
      return { loop: { kind: 'multiInstance', sequential: true, cardinality: '2' } } as const;
    case 'while':
      return { loop: { kind: 'standardLoop', testBefore: false, condition: 'x = 1', maximum: 3 } } as const;
  }
};

function awaitedBy(on: Awaited) {
  switch (on) {
    case 'timer':
      return { kind: 'timer', timer: workingTime('8h') } as const;
    case 'cycle':
      return { kind: 'timer', timer: cycle('R2/PT4H') } as const;
    case 'message':
      return { kind: 'message', name: text('m') } as const;
    case 'keyed':
      return { kind: 'message', name: text('m'), correlationKey: 'office' } as const;
    case 'signal':
      return { kind: 'signal', name: text('s') } as const;
    case 'condition':
      return { kind: 'condition', condition: 'x = 2' } as const;
  }
}

function endResult(ends: 'error' | 'escalation' | 'terminate' | 'cancel' | 'signal') {
  switch (ends) {
    case 'error':
      return { kind: 'error', code: 'LOST' } as const;
    case 'escalation':
      return { kind: 'escalation', code: 'LATE' } as const;
    case 'signal':
      return { kind: 'signal', name: text('s') } as const;
    default:
      return { kind: ends } as const;
  }
}
