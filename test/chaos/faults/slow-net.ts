// F16: the net between the parts is slow, narrow, choppy, deaf, half open or cut.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { FaultProxy, Toxic } from '../arena/fault-proxy.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

const lineNames = ['database', 'redis', 'gateways'] as const;

interface Trouble {
  readonly name: string;
  /** Begins it, and gives back how it ends. */
  begin(line: FaultProxy, chance: Chance): () => void;
}

const toxic = (name: string, make: (chance: Chance) => Toxic): Trouble => ({
  name,
  begin: (line, chance) => line.add(make(chance)),
});

const late = (milliseconds: number): Trouble =>
  toxic(`${String(milliseconds)} ms late`, (chance) => ({
    delayMs: () => milliseconds * chance.between(0.25, 0.75),
  }));

const troubles: readonly Trouble[] = [
  late(50),
  late(200),
  late(1_000),
  toxic('10 kB a second', () => ({ bytesPerSecond: () => 10_000 })),
  toxic('in pieces of a few bytes', (chance) => ({
    sliceBytes: () => 1 + chance.below(40),
    bytesPerSecond: () => 200_000,
  })),
  toxic('a black hole', () => ({ swallows: () => true })),
  toxic('a black hole on the way back', () => ({ swallows: (direction) => direction === 'down' })),
  toxic('cut after some bytes of an answer', (chance) => ({ limitBytes: 200 + chance.below(20_000) })),
  toxic('down', () => ({ refuses: true })),
  {
    name: 'reset again and again',
    begin(line, chance) {
      const timer = setInterval(() => void line.reset(() => chance.percent(30)), 300);
      return () => clearInterval(timer);
    },
  },
  {
    name: 'half open',
    begin(line) {
      line.halfOpen();
      return () => undefined;
    },
  },
];

/** Alive is what answers, however slow the rest is: asked past the line. */
async function watchHealth(arena: Arena, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    for (const url of arena.gatewayUrls) {
      const from = performance.now();
      const isAlive = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isAlive) arena.measure('/healthz while the net is sick', performance.now() - from);
    }
    await pause(100);
  }
}

export const slowNet: Fault = {
  id: 'F16',
  async strike(arena, chance) {
    const name = chance.pick(lineNames);
    const { name: what, begin } = chance.pick(troubles);
    const milliseconds = chance.between(2_000, arena.pace === 'long' ? 15_000 : 5_000);
    let over = false;
    const watching = watchHealth(arena, () => over);
    const heal = begin(arena.lines[name], chance);
    await pause(milliseconds);
    heal();
    over = true;
    await watching;
    arena.count(`net of ${name}: ${what}`);
  },
};
