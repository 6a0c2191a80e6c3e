// A line between two sides that can be made slow, narrow, choppy, deaf or cut, and healed again. Troubles add up.
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** `up` goes to the server, `down` comes back from it. */
export type Direction = 'up' | 'down';

export interface Toxic {
  /** How long this piece is on its way. */
  delayMs?(direction: Direction): number;
  /** As much as passes in a second. */
  bytesPerSecond?(direction: Direction): number;
  /** Pieces of at most so many bytes, each sent by itself. */
  sliceBytes?(): number;
  /**
   * Swallows what comes: the line stays up and nothing arrives. Such a connection is lost for good; whoever speaks on it
   * once the trouble is over is told so, as by a router that has forgotten it.
   */
  swallows?(direction: Direction): boolean;
  /** After so many bytes of an answer the connection breaks. */
  limitBytes?: number;
  /** Nobody answers here. */
  refuses?: boolean;
  /** Looks at what passes and may cut or keep it: the last word on a piece. */
  watch?(line: Line, direction: Direction, piece: Buffer): 'pass' | 'held';
}

/** One connection through the proxy. */
export interface Line {
  readonly id: number;
  /** To the one who asked: ends without a goodbye. */
  cut(): void;
  /** Passes on what a toxic had kept back. */
  send(direction: Direction, piece: Buffer): void;
}

/** What always looks at a connection from its first byte on, whatever is wrong with it. */
export interface Onlooker {
  passes(line: Line, direction: Direction, piece: Buffer): void;
  closed(line: Line): void;
}

export interface FaultProxy {
  readonly port: number;
  /** Adds a trouble; what it gives back takes it away. */
  add(toxic: Toxic): () => void;
  /** Resets all connections of this moment, or a part of them. */
  reset(share?: (line: Line) => boolean): number;
  /** One side is told that the other is gone, the other is not. */
  halfOpen(): number;
  connections(): number;
  close(): Promise<void>;
}

export interface Target {
  readonly port: number;
  readonly host: string;
}

/** @param targets who may be asked now: the first that takes the connection gets it */
export async function openFaultProxy(targets: () => readonly Target[], onlooker?: Onlooker): Promise<FaultProxy> {
  const toxics = new Set<Toxic>();
  const pairs = new Set<Pair>();
  let count = 0;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    if ([...toxics].some(({ refuses }) => refuses)) {
      near.resetAndDestroy();
      return;
    }
    void reach(targets()).then((far) => {
      // Gone while the other side was called: nobody would ever hang up there.
      if (near.destroyed) far?.destroy();
      else if (!far) near.resetAndDestroy();
      else {
        const pair: Pair = new Pair({ id: (count += 1), near, far, toxics, onlooker });
        pairs.add(pair);
        pair.whenClosed(() => pairs.delete(pair));
      }
    });
    near.on('error', () => undefined);
  });
  const port = await listen(server);
  return {
    port,
    add(toxic) {
      toxics.add(toxic);
      if (toxic.refuses) for (const pair of [...pairs]) pair.cut();
      return () => {
        toxics.delete(toxic);
      };
    },
    reset(share = () => true) {
      const hit = [...pairs].filter(share);
      for (const pair of hit) pair.cut();
      return hit.length;
    },
    halfOpen() {
      for (const pair of [...pairs]) pair.loseServer();
      return pairs.size;
    },
    connections: () => pairs.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const pair of [...pairs]) pair.cut();
      }),
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });

async function reach(targets: readonly Target[]): Promise<Socket | undefined> {
  for (const { host, port } of targets) {
    const socket = connect({ host, port, noDelay: true });
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
  }
  return undefined;
}

interface PairSides {
  readonly id: number;
  readonly near: Socket;
  readonly far: Socket;
  readonly toxics: ReadonlySet<Toxic>;
  readonly onlooker: Onlooker | undefined;
}

class Pair implements Line {
  readonly id: number;
  private readonly queues: Record<Direction, Promise<void>> = { up: Promise.resolve(), down: Promise.resolve() };
  private waiting: Record<Direction, number> = { up: 0, down: 0 };
  private sent = 0;
  private isHalf = false;
  private isForgotten = false;
  private closed: (() => void)[] = [];

  constructor(private readonly sides: PairSides) {
    this.id = sides.id;
    const { near, far } = sides;
    near.setNoDelay(true);
    this.flow('up', near, far);
    this.flow('down', far, near);
    near.resume();
  }

  whenClosed(told: () => void): void {
    this.closed.push(told);
  }

  cut(): void {
    const { near, far } = this.sides;
    near.resetAndDestroy();
    far.destroy();
  }

  /** The server sees its client vanish; the client goes on waiting for an answer. */
  loseServer(): void {
    this.isHalf = true;
    this.sides.far.destroy();
  }

  send(direction: Direction, piece: Buffer): void {
    const to = direction === 'up' ? this.sides.far : this.sides.near;
    if (to.writable) to.write(piece);
  }

  private flow(direction: Direction, from: Socket, to: Socket): void {
    from.on('data', (piece: Buffer) => this.take(direction, from, to, piece));
    from.on('error', () => this.over(from, to));
    from.on('end', () => {
      void this.queues[direction].then(() => this.isHalf || to.end());
    });
    from.on('close', () => this.over(from, to));
  }

  private over(from: Socket, to: Socket): void {
    if (this.isHalf && from === this.sides.far) return;
    const waited = from === this.sides.far ? this.queues.down : Promise.resolve();
    void waited.then(() => to.destroy());
    const told = this.closed;
    this.closed = [];
    this.sides.onlooker?.closed(this);
    for (const tell of told) tell();
  }

  private take(direction: Direction, from: Socket, to: Socket, piece: Buffer): void {
    this.sides.onlooker?.passes(this, direction, piece);
    const { toxics } = this.sides;
    if (toxics.size === 0 && this.waiting[direction] === 0 && !this.isForgotten) {
      if (to.writable && !to.write(piece)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
      return;
    }
    const arrives = Date.now() + sum(toxics, (toxic) => toxic.delayMs?.(direction) ?? 0);
    this.waiting[direction] += 1;
    if (this.waiting[direction] > 64) from.pause();
    this.queues[direction] = this.queues[direction].then(async () => {
      await until(arrives);
      for (const part of sliced(piece, toxics)) await this.pass(direction, to, part);
      this.waiting[direction] -= 1;
      if (this.waiting[direction] < 32) from.resume();
    });
  }

  private async pass(direction: Direction, to: Socket, part: Buffer): Promise<void> {
    const { toxics } = this.sides;
    const narrow = Math.min(...[...toxics].map((toxic) => toxic.bytesPerSecond?.(direction) ?? Infinity));
    if (Number.isFinite(narrow)) await until(Date.now() + (part.length / narrow) * 1_000);
    if (this.isForgotten) {
      if (![...toxics].some(({ swallows }) => swallows)) this.cut();
      return;
    }
    for (const toxic of toxics) {
      if (toxic.swallows?.(direction)) {
        this.isForgotten = true;
        return;
      }
      if (toxic.watch?.(this, direction, part) === 'held') return;
      if (direction === 'down' && toxic.limitBytes !== undefined && (this.sent += part.length) > toxic.limitBytes) {
        this.cut();
        return;
      }
    }
    if (to.writable) to.write(part);
  }
}

const sum = (toxics: ReadonlySet<Toxic>, value: (toxic: Toxic) => number): number =>
  [...toxics].reduce((total, toxic) => total + value(toxic), 0);

const until = (instant: number): Promise<void> => {
  const left = instant - Date.now();
  return left <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, left));
};

function sliced(piece: Buffer, toxics: ReadonlySet<Toxic>): readonly Buffer[] {
  const sizes = [...toxics].flatMap((toxic) => (toxic.sliceBytes ? [toxic.sliceBytes()] : []));
  if (sizes.length === 0) return [piece];
  const size = Math.max(1, Math.min(...sizes));
  return Array.from({ length: Math.ceil(piece.length / size) }, (_, n) => piece.subarray(n * size, (n + 1) * size));
}
