import type { World } from './world.js';

/** The connection to a gateway broke before its answer came: the client knows nothing. */
export class ConnectionLost extends Error {}

/** Whoever asks for something: named, mortal, and perhaps standing still. */
export interface Owner {
  readonly name: string;
  readonly isFrozen: boolean;
  /** No part of the system: nobody waits for it to go on. */
  readonly isOutside?: boolean;
  /** How much longer than the database's clock says its own second takes; a pause is counted by it. */
  readonly pace: number;
  /** Name of the next thing it asks for: the same in every run with the same choices. */
  label(what: string): string;
  hear(news: () => void): void;
  crash(): void;
}

/** A gateway or a worker: what it has in memory dies with it, and a new life begins with nothing. */
export class SimulatedProcess<Inside = unknown> implements Owner {
  private life = 0;
  private current: Inside | undefined;
  private readonly hangUps = new Set<(error: Error) => void>();
  private count = 0;
  private frozen = false;
  private readonly mail: (() => void)[] = [];

  constructor(
    readonly name: string,
    private readonly world: World,
    private readonly begin: (process: Owner) => Inside,
    readonly pace: number,
  ) {}

  get inside(): Inside | undefined {
    return this.current;
  }

  get isAlive(): boolean {
    return this.current !== undefined;
  }

  start(): void {
    this.life += 1;
    this.count = 0;
    this.frozen = false;
    this.current = this.begin(this);
  }

  get isFrozen(): boolean {
    return this.frozen;
  }

  /** SIGSTOP: what it sent goes on without it, and it hears of it later. */
  freeze(): void {
    this.frozen = true;
  }

  thaw(): void {
    this.frozen = false;
    for (const hear of this.mail.splice(0)) hear();
  }

  hear(news: () => void): void {
    if (this.frozen) this.mail.push(news);
    else news();
  }

  crash(): void {
    this.current = undefined;
    this.mail.length = 0;
    this.world.forget(this);
    for (const hangUp of this.hangUps) hangUp(new ConnectionLost(`${this.name} is gone`));
    this.hangUps.clear();
  }

  label(what: string): string {
    this.count += 1;
    return `${this.name}.${String(this.life)}.${String(this.count)} ${what}`;
  }

  /** What a client waits for: the answer, or the end of this life. */
  answer<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.hangUps.add(reject);
      const settle = (): void => void this.hangUps.delete(reject);
      work.then(
        (value) => {
          settle();
          resolve(value);
        },
        (error: unknown) => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }
}
