import type { WorkItems } from '@alur/application';

export interface ReadinessReport {
  readonly ready: boolean;
  readonly database: 'ok' | 'down';
  /** Age in seconds of the oldest due work item: progress, not "connected". */
  readonly oldestDueSeconds?: number;
}

/** Readiness of a gateway: it can serve when the database answers. Slow work is reported, not a reason to refuse people. */
export class Readiness {
  constructor(private readonly items: WorkItems) {}

  async check(): Promise<ReadinessReport> {
    try {
      return { ready: true, database: 'ok', oldestDueSeconds: Math.round(await this.items.oldestDueSeconds()) };
    } catch {
      return { ready: false, database: 'down' };
    }
  }
}
