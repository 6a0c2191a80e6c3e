import type { CompiledProcess, Event } from '@alur/process-engine';
import type { Coverage } from '../contract/report.js';

/** What happened so far, as far as an expectation can ask for it. */
export class PlayRecord {
  /** Names of messages thrown, in order. */
  readonly sent: string[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly compiled: CompiledProcess) {}

  copied(): PlayRecord {
    const copy = new PlayRecord(this.compiled);
    copy.sent.push(...this.sent);
    for (const [id, count] of this.counts) copy.counts.set(id, count);
    return copy;
  }

  /** How often an element was completed, or a flow taken. */
  countOf(id: string): number {
    return this.counts.get(id) ?? 0;
  }

  note(events: readonly Event[]): void {
    for (const event of events) {
      if (event.type === 'ElementCompleted') this.count(event.elementId);
      else if (event.type === 'SequenceFlowTaken') this.count(event.flowId);
      else if (event.type === 'MessageThrown') this.sent.push(event.name);
      else if (event.type === 'CompensationStepStarted') this.countCompensation(event.handler);
    }
  }

  coverage(): Coverage {
    const processes = [...this.compiled.callable.values()];
    const elements = processes.flatMap((process) => Object.keys(process.elements));
    const flows = processes.flatMap((process) => Object.keys(process.flows));
    return {
      elements: elements.filter((id) => this.counts.has(id)),
      flows: flows.filter((id) => this.counts.has(id)),
      of: { elements: elements.length, flows: flows.length },
    };
  }

  private count(id: string): void {
    this.counts.set(id, this.countOf(id) + 1);
  }

  /** No token passes a compensation event: it fires when what it leads to begins. */
  private countCompensation(handler: string): void {
    for (const element of this.compiled.topology.elements.values())
      if (element.type === 'boundaryEvent' && element.handler === handler) this.count(element.id);
  }
}
