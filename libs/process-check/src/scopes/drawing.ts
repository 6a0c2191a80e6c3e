// The processes of a file, asked by scope: what is drawn where, and where a token goes from there.
import type {
  AnyActivity,
  BoundaryEvent,
  Element,
  ExecutableProcess,
  SequenceFlow,
  StartEvent,
} from '@alur/process-model';
import { isActivity } from '@alur/process-model';

export interface EventSubProcess {
  readonly id: string;
  readonly start: StartEvent;
}

export class Drawing {
  constructor(
    readonly process: ExecutableProcess,
    readonly file: readonly ExecutableProcess[],
  ) {}

  findElement(id: string): Element | undefined {
    return Object.hasOwn(this.process.elements, id) ? this.process.elements[id] : undefined;
  }

  findFlow(id: string): SequenceFlow | undefined {
    return Object.hasOwn(this.process.flows, id) ? this.process.flows[id] : undefined;
  }

  getFlow(id: string): SequenceFlow {
    const flow = this.process.flows[id];
    if (!flow) throw new Error(`Process ${this.process.id} has no sequence flow ${id}`);
    return flow;
  }

  /** What is drawn directly in a sub-process, or without one in the process. */
  elementsIn(scope: string | undefined): readonly Element[] {
    return Object.values(this.process.elements).filter((element) => element.scope === scope);
  }

  eventSubProcessesIn(scope: string | undefined): readonly EventSubProcess[] {
    return this.elementsIn(scope).flatMap((element) => {
      if (element.type !== 'subProcess' || element.kind !== 'event') return [];
      const start = element.starts.map((id) => this.findElement(id)).find((one) => one?.type === 'startEvent');
      return start?.type === 'startEvent' ? [{ id: element.id, start }] : [];
    });
  }

  boundaryEventsOf(activity: AnyActivity): readonly BoundaryEvent[] {
    return activity.boundaryEvents.flatMap((id) => {
      const event = this.findElement(id);
      return event?.type === 'boundaryEvent' ? [event] : [];
    });
  }

  /** What undoes the activity: the handler at its compensation event, or its compensation event sub-process. */
  handlerOf(activity: AnyActivity): string | undefined {
    const event = this.boundaryEventsOf(activity).find(({ trigger }) => trigger.kind === 'compensation');
    if (event) return event.handler;
    if (activity.type !== 'subProcess') return undefined;
    return this.eventSubProcessesIn(activity.id).find(({ start }) => start.trigger?.kind === 'compensation')?.id;
  }

  /** Where the token of a throwing link lands. */
  landingOf(scope: string | undefined, name: string): Element | undefined {
    return this.elementsIn(scope).find(
      (element) =>
        element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link' && element.trigger.name === name,
    );
  }

  /** Where tokens may go from an element, by flows, links and events on its edge. */
  ways(element: Element): readonly string[] {
    const along = element.outgoing.map((id) => this.getFlow(id).to);
    const edge = isActivity(element) ? element.boundaryEvents : [];
    if (element.type !== 'intermediateThrowEvent' || element.result?.kind !== 'link') return [...along, ...edge];
    const landing = this.landingOf(element.scope, element.result.name);
    return landing ? [landing.id] : [];
  }
}
