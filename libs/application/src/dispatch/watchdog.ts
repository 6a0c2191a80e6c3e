// "Connected" says nothing: a consumer is well when it takes up what waits for it.

export interface Consumer {
  readonly queue: string;
  /** How many jobs it has begun since the process started. */
  begun(): number;
  /** Jobs it is at now; a long one is no standstill. */
  inHand(): number;
  /** Begins anew with a fresh connection; what it was at goes on. */
  restart(): Promise<void>;
}

export interface WatchdogPorts {
  readonly consumers: readonly Consumer[];
  /** Of each queue that items wait for, seconds since its oldest was due. */
  waiting(): Promise<ReadonlyMap<string, number>>;
  restarted(queue: string): void;
}

/** Work that is older than this, while nothing was begun between two looks, is a standstill. */
export const standstillSeconds = 30;

/** Looks again and again; restarts a consumer of which nothing was begun since the last look although old work waits. */
export function watchdog(ports: WatchdogPorts): () => Promise<void> {
  const seen = new Map<string, number>();
  return async () => {
    const waiting = await ports.waiting();
    for (const consumer of ports.consumers) {
      const begun = consumer.begun();
      const isStill = seen.get(consumer.queue) === begun && consumer.inHand() === 0;
      seen.set(consumer.queue, begun);
      if (!isStill || (waiting.get(consumer.queue) ?? 0) < standstillSeconds) continue;
      await consumer.restart();
      ports.restarted(consumer.queue);
    }
  };
}
