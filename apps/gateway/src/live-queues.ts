// Server-sent events: one listener on the database per gateway, told on to the consoles it concerns.
import type { ServerResponse } from 'node:http';
import { listenToQueues } from '@alur/persistence';

interface Watcher {
  readonly response: ServerResponse;
  readonly agencies: ReadonlySet<string>;
}

const heartbeatMs = 20_000;

export class LiveQueues {
  private readonly watchers = new Set<Watcher>();
  private readonly listener: { close(): Promise<void> };
  private readonly heartbeat: NodeJS.Timeout;

  constructor(databaseUrl: string) {
    this.listener = listenToQueues(databaseUrl, (agencies) => this.tell(agencies));
    // Proxies and phones cut silent connections.
    this.heartbeat = setInterval(() => this.write(() => ': tetap tersambung\n\n'), heartbeatMs);
    this.heartbeat.unref();
  }

  join(response: ServerResponse, agencies: ReadonlySet<string>): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    const watcher = { response, agencies };
    this.watchers.add(watcher);
    response.on('close', () => this.watchers.delete(watcher));
    response.on('error', () => this.watchers.delete(watcher));
  }

  async close(): Promise<void> {
    clearInterval(this.heartbeat);
    for (const { response } of this.watchers) response.end();
    await this.listener.close();
  }

  /** An empty list means that anything may have changed. */
  private tell(touched: readonly string[]): void {
    this.write(({ agencies }) => {
      const queues = touched.length === 0 ? [...agencies] : touched.filter((agency) => agencies.has(agency));
      return queues.length > 0 ? `event: queues\ndata: ${JSON.stringify({ queues })}\n\n` : undefined;
    });
  }

  private write(message: (watcher: Watcher) => string | undefined): void {
    for (const watcher of this.watchers) {
      const text = message(watcher);
      if (text !== undefined) watcher.response.write(text);
    }
  }
}
