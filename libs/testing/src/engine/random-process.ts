// Random small processes for property tests: block-structured ones, which are sound by construction but for their
// timers and conditions, and tangles of arbitrary arrows, which are anything.
import type { ElementId, ExecutableProcess } from '@alur/process-model';
import fc from 'fast-check';
import type { Arrow, Drawing } from './draw-process.js';
import {
  date,
  drawProcess,
  duration,
  end,
  exclusive,
  parallel,
  performer,
  plainTask,
  reminder,
  ruleTask,
  serviceTask,
  start,
  timeout,
  userTask,
  workingTime,
} from './draw-process.js';

type Sketch = Drawing['elements'][string];

type Block =
  | { readonly kind: 'element'; readonly sketch: Sketch; readonly edge: 'none' | 'timeout' | 'reminder' | 'past' }
  | { readonly kind: 'sequence' | 'parallel' | 'exclusive' | 'loop'; readonly inner: readonly Block[] };

const offices = ['garden', 'district', '=office'] as const;
export const randomParticipants = offices.map((agency) => performer(agency, [agency, 'clerk']));

const participant = fc
  .option(fc.constantFrom(...offices), { nil: undefined })
  .map((id) => (id === undefined ? {} : { participant: id }));

const performed: fc.Arbitrary<Sketch> = fc.oneof(
  { weight: 4, arbitrary: participant.map((who) => userTask({ ...who, standardTime: '2h' })) },
  { weight: 2, arbitrary: participant.map((who) => serviceTask('letter', {}, who)) },
  participant.map((who) => ruleTask('halves', 'half', who)),
  participant.map((who) => plainTask(who)),
);

const edge = fc.constantFrom('none', 'none', 'none', 'none', 'timeout', 'reminder', 'past');

const leaf: fc.Arbitrary<Block> = fc.record({ kind: fc.constant('element' as const), sketch: performed, edge });

/** Depth by hand: a recursive arbitrary leans to the leaves, and three tasks in a row prove little. */
const blockOf = (depth: number): fc.Arbitrary<Block> => {
  if (depth === 0) return leaf;
  const inner = blockOf(depth - 1);
  return fc.oneof(
    leaf,
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('sequence', 'parallel', 'parallel', 'exclusive'),
        inner: fc.array(inner, { minLength: 1, maxLength: 3 }),
      }),
    },
    fc.record({ kind: fc.constant('loop' as const), inner: fc.tuple(inner) }),
  );
};

/** Forks and joins, choices and merges are drawn in pairs. */
export const structuredProcess: fc.Arbitrary<ExecutableProcess> = blockOf(3).map((whole) =>
  new Draughtsman().draw(whole),
);

class Draughtsman {
  private readonly elements: Record<ElementId, Sketch> = { begun: start(), done: end('done') };
  private readonly flows: Arrow[] = [];
  private count = 0;

  draw(whole: Block): ExecutableProcess {
    this.flows.push([this.after('begun', whole), 'done']);
    return drawProcess({ id: 'random', participants: randomParticipants, elements: this.elements, flows: this.flows });
  }

  /** Draws the block behind an element and gives the element it ends with. */
  private after(from: ElementId, drawn: Block, condition?: string): ElementId {
    switch (drawn.kind) {
      case 'element':
        return this.performedAfter(from, drawn, condition);
      case 'sequence':
        return drawn.inner.reduce(
          (last, inner, index) => this.after(last, inner, index === 0 ? condition : undefined),
          from,
        );
      case 'parallel':
        return this.branches(from, drawn.inner, { gate: parallel(), condition });
      case 'exclusive':
        return this.branches(from, drawn.inner, { gate: exclusive(), condition });
      case 'loop':
        return this.loop(from, drawn.inner, condition);
    }
  }

  private performedAfter(
    from: ElementId,
    { sketch, edge: kind }: Extract<Block, { kind: 'element' }>,
    condition?: string,
  ): ElementId {
    const id = this.add(sketch);
    this.connect(from, id, condition);
    if (kind === 'none') return id;
    const timer =
      kind === 'past' ? date('2020-01-01T00:00:00Z') : kind === 'timeout' ? workingTime('8h') : duration('PT4H');
    if (kind === 'reminder') {
      this.connect(this.add(reminder(id, timer)), this.add(end()));
      return id;
    }
    const merge = this.add(exclusive());
    this.connect(this.add(timeout(id, timer)), merge);
    this.connect(id, merge);
    return merge;
  }

  private branches(
    from: ElementId,
    inner: readonly Block[],
    { gate, condition }: { gate: Sketch; condition: string | undefined },
  ): ElementId {
    const split = this.add(gate);
    const join = this.add(gate);
    this.connect(from, split, condition);
    inner.forEach((branch, index) => {
      const chosen = gate.type === 'exclusiveGateway' && index < inner.length - 1 ? `x > ${String(index)}` : undefined;
      this.connect(this.after(split, branch, chosen), join);
    });
    return join;
  }

  private loop(from: ElementId, inner: readonly Block[], condition?: string): ElementId {
    const merge = this.add(exclusive());
    this.connect(from, merge, condition);
    const last = inner.reduce((before, one) => this.after(before, one), merge);
    const out = this.add(exclusive());
    this.connect(last, out);
    this.connect(out, merge, 'x = 1');
    return out;
  }

  private add(sketch: Sketch): ElementId {
    this.count += 1;
    const id = `${sketch.type}-${String(this.count)}`;
    this.elements[id] = sketch;
    return id;
  }

  private connect(from: ElementId, to: ElementId, condition?: string): void {
    this.flows.push(condition === undefined ? [from, to] : [from, to, condition]);
  }
}

const tangled: fc.Arbitrary<Sketch> = fc.oneof(
  performed,
  fc.constant(parallel()),
  fc.constant(exclusive()),
  fc.constant(end('some')),
);
const condition = fc.constantFrom(undefined, undefined, 'x = 1', 'x > 0', 'missing');

/** Arrows anywhere: deadlocks, endless loops and forks that multiply included. */
export const tangledProcess: fc.Arbitrary<ExecutableProcess> = fc
  .array(tangled, { minLength: 1, maxLength: 7 })
  .chain((sketches) => {
    const last = sketches.length - 1;
    const arrow = fc.tuple(fc.nat(last), fc.nat(last), condition);
    return fc
      .tuple(fc.array(arrow, { maxLength: 12 }), fc.nat(last), edge)
      .map(([arrows, first, kind]) => drawTangle(sketches, { arrows, first, kind }));
  });

function drawTangle(
  sketches: readonly Sketch[],
  drawn: { arrows: readonly (readonly [number, number, string | undefined])[]; first: number; kind: string },
): ExecutableProcess {
  const name = (index: number): string => `e${String(index)}`;
  const pairs = new Map<string, Arrow>();
  for (const [from, to, when] of drawn.arrows) {
    if (sketches[from]?.type !== 'endEvent')
      pairs.set(
        `${name(from)} ${name(to)}`,
        when === undefined ? [name(from), name(to)] : [name(from), name(to), when],
      );
  }
  const elements: Record<ElementId, Sketch> = {
    begun: start(),
    ...Object.fromEntries(sketches.map((sketch, index) => [name(index), sketch])),
  };
  const host = sketches.findIndex(({ type }) => type === 'userTask' || type === 'serviceTask');
  const fromTimer: Arrow[] = [];
  if (host >= 0 && drawn.kind !== 'none') {
    const when = drawn.kind === 'past' ? date('2020-01-01T00:00:00Z') : workingTime('1h');
    elements['timer'] = drawn.kind === 'reminder' ? reminder(name(host), when) : timeout(name(host), when);
    fromTimer.push(['timer', name(drawn.first)]);
  }
  const flows: Arrow[] = [['begun', name(drawn.first)], ...pairs.values(), ...fromTimer];
  return drawProcess({ id: 'tangle', participants: randomParticipants, elements, flows });
}
