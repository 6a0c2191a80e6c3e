// How often a worker may still try each open job. The engine hears of a failure only when none is left.
import type { CompiledProcess, ElementKey, Event, OpenJob } from '@alur/process-engine';

const usualAttempts = 3;

export class Attempts {
  private readonly left = new Map<ElementKey, number>();

  constructor(private readonly compiled: CompiledProcess) {}

  copied(): Attempts {
    const copy = new Attempts(this.compiled);
    for (const [key, left] of this.left) copy.left.set(key, left);
    return copy;
  }

  leftOf({ key, elementId }: OpenJob): number {
    return this.left.get(key) ?? this.drawnAt(elementId);
  }

  use(job: OpenJob, times: number): number {
    const left = Math.max(0, this.leftOf(job) - times);
    this.left.set(job.key, left);
    return left;
  }

  /** A job that runs again after its incident was resolved gets one more attempt. */
  noteResolved(elementId: string, events: readonly Event[]): void {
    const again = events.find((event) => event.type === 'JobCreated' && event.elementId === elementId);
    if (again?.type === 'JobCreated') this.left.set(again.key, 1);
  }

  private drawnAt(elementId: string): number {
    const element = this.compiled.topology.elements.get(elementId);
    if (element?.type === 'serviceTask') return element.job.attempts ?? usualAttempts;
    const isThrow = element?.type === 'intermediateThrowEvent' || element?.type === 'endEvent';
    const thrown = isThrow && element.result?.kind === 'message' ? element.result.job : undefined;
    return thrown?.attempts ?? usualAttempts;
  }
}
