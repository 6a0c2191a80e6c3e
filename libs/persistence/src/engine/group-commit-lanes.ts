// Group commit: while one batch of a lane is in flight the next commands wait, then go together. Alone, a batch is one.
import type { CaseCommandRequest, Lanes } from '@alur/application';
import { StoreBusy, StoreUnavailable } from '@alur/application';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { AnyRequest, BatchPorts, Committed, Outcome, Settled } from './batch.js';
import { runBatch } from './batch.js';

interface Waiting {
  readonly request: AnyRequest;
  /** How often another process was faster. */
  readonly tries: number;
  /** How often the store went away before it answered. */
  readonly losses: number;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

const laneCount = 2;
const batchLimit = 256;
const maxTries = 5;
/** About a second and a half: a server that restarts is back, and nobody waits longer in front of a screen. */
const maxLosses = 5;
const firstLossPauseMs = 100;

export interface LanePorts extends BatchPorts {
  /** Called after COMMIT with what was written; must not throw and is not waited for. */
  committed(changes: readonly Committed[]): void;
  /**
   * Lets everybody speak who was answered or heard meanwhile, before the next batch leaves; absent: who is quick enough. Of 64
   * that ask again at once it made the batches twice as large.
   */
  listen?(): Promise<void>;
  /** Waits this long; a port so that tests need no clock. */
  pause(milliseconds: number): Promise<void>;
  /** Between 0 and 1. */
  jitter(): number;
}

export class GroupCommitLanes implements Lanes {
  private readonly waiting: Waiting[][] = Array.from({ length: laneCount }, () => []);
  private readonly running: boolean[] = Array.from({ length: laneCount }, () => false);

  constructor(private readonly ports: LanePorts) {}

  submit<Answer extends JsonObject>(request: CaseCommandRequest<Answer>): Promise<Result<Answer, Rejection>> {
    return new Promise<Outcome>((resolve, reject) => {
      this.enqueue({ request: request as unknown as AnyRequest, tries: 0, losses: 0, resolve, reject });
    }) as Promise<Result<Answer, Rejection>>;
  }

  private enqueue(command: Waiting): void {
    const lane = laneOf(command.request.caseId);
    this.waiting[lane]?.push(command);
    if (!this.running[lane]) void this.drain(lane);
  }

  private async drain(lane: number): Promise<void> {
    this.running[lane] = true;
    const queue = this.waiting[lane] ?? [];
    // The first command of an idle lane waits for the end of this tick, so that a burst becomes one batch.
    await Promise.resolve();
    while (queue.length > 0) {
      await this.runAndSettle(takeBatch(queue));
      await this.ports.listen?.();
    }
    this.running[lane] = false;
  }

  private async runAndSettle(batch: readonly Waiting[]): Promise<void> {
    let settled: readonly Settled[];
    try {
      settled = await runBatch(
        this.ports,
        batch.map((command) => command.request),
      );
    } catch (error) {
      if (error instanceof StoreUnavailable) {
        for (const command of batch) this.askAgain(command, error);
        return;
      }
      // One bad row must not spoil its neighbours: each goes alone, and only the one at fault fails.
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const command of batch) await this.runAndSettle([command]);
      return;
    }
    const changes: Committed[] = [];
    batch.forEach((command, index) => {
      const result = settled[index];
      if (result?.kind === 'answered') {
        if (result.change) changes.push(result.change);
        command.resolve(result.outcome);
      } else if (result?.kind === 'threw') command.reject(result.error);
      else this.tryAgain(command);
    });
    if (changes.length > 0) this.ports.committed(changes);
  }

  /** The commit may be done although its answer was lost: asked again, the inbox tells. */
  private askAgain(command: Waiting, error: StoreUnavailable): void {
    if (command.losses + 1 >= maxLosses || error instanceof StoreBusy) {
      command.reject(error);
      return;
    }
    const delay = firstLossPauseMs * 2 ** command.losses * (0.5 + this.ports.jitter());
    this.ports.pause(delay).then(() => this.enqueue({ ...command, losses: command.losses + 1 }), command.reject);
  }

  private tryAgain(command: Waiting): void {
    if (command.tries + 1 >= maxTries) {
      command.resolve(
        err({
          code: 'CASE_BUSY',
          message: 'Expected to commit within five tries, but other commands were always faster.',
        }),
      );
      return;
    }
    const delay = 5 * 2 ** command.tries * (0.5 + this.ports.jitter());
    this.ports.pause(delay).then(() => this.enqueue({ ...command, tries: command.tries + 1 }), command.reject);
  }
}

/** Everything waiting, one command per case; a second command of a case stays for the next batch. */
function takeBatch(queue: Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  const cases = new Set<string>();
  const left: Waiting[] = [];
  for (const command of queue) {
    if (batch.length < batchLimit && !cases.has(command.request.caseId)) {
      batch.push(command);
      cases.add(command.request.caseId);
    } else left.push(command);
  }
  queue.splice(0, queue.length, ...left);
  return batch;
}

function laneOf(caseId: string): number {
  let hash = 0;
  for (let i = 0; i < caseId.length; i += 1) hash = (hash * 31 + caseId.charCodeAt(i)) | 0;
  return Math.abs(hash) % laneCount;
}
