// A trace becomes a scenario that plays it: who completes what, which events come, and data that steer the gateways.
import type { JsonObject } from '@alur/kernel';
import type { Element, ElementId, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Scenario, Step } from '@alur/scenarios';
import type { CounterExample } from './contract.js';
import { stepForBoundary, stepForTrigger } from './event-step.js';
import type { Made } from './event-step.js';
import { steer } from './steer.js';

/** `others`: processes that call activities of the trace reach. */
export function counterExampleScenario(
  process: ExecutableProcess,
  trace: readonly string[],
  others: readonly ExecutableProcess[] = [],
): CounterExample {
  return new Retelling([process, ...others], trace).tell();
}

class Retelling {
  private readonly steps: Step[] = [];
  private readonly notes: string[] = [];
  private start: Scenario['start'] = {};
  private data: JsonObject = {};
  private readonly process: ExecutableProcess | undefined;

  constructor(
    private readonly drawings: readonly ExecutableProcess[],
    private readonly trace: readonly string[],
  ) {
    this.process = drawings[0];
  }

  tell(): CounterExample {
    this.trace.forEach((id, index) => {
      const element = this.find(id);
      if (!element) return;
      this.happen(element, index);
      this.choose(element, index);
    });
    const { notes, steps, start } = this;
    const scenario = { name: 'Contoh yang membuktikan temuan', ...this.named(), start, steps };
    return { scenario, isExact: notes.length === 0, notes: [...new Set(notes)] };
  }

  private named(): { readonly process?: string } {
    return this.process ? { process: this.process.id } : {};
  }

  private find(id: ElementId): Element | undefined {
    return this.drawings.map(({ elements }) => elements[id]).find((element) => element !== undefined);
  }

  private flow(id: string): SequenceFlow | undefined {
    return this.drawings.map(({ flows }) => flows[id]).find((flow) => flow !== undefined);
  }

  private happen(element: Element, index: number): void {
    if (element.type === 'startEvent' && element.scope === undefined && index === 0) return this.begin(element);
    if (isActivity(element) && element.loop)
      this.notes.push(`"${element.name ?? element.id}" diulang menurut data; ulangi langkahnya sebanyak yang perlu.`);
    const made = this.made(element);
    if (!made) return;
    if ('step' in made) this.steps.push(made.step);
    else this.notes.push(made.note);
  }

  private begin({ id, trigger }: Extract<Element, { type: 'startEvent' }>): void {
    const several = (this.process?.starts.length ?? 0) > 1;
    if (trigger?.kind === 'message' && 'literal' in trigger.name)
      this.start = { message: { name: trigger.name.literal } };
    else if (trigger?.kind === 'signal' && 'literal' in trigger.name) this.start = { signal: trigger.name.literal };
    else if (trigger?.kind === 'timer') this.start = { timer: id };
    else if (several || trigger) this.start = { event: id };
  }

  private made(element: Element): Made {
    const name = element.name ?? element.id;
    switch (element.type) {
      case 'userTask':
        return { step: { verb: 'complete', with: { task: element.id } } };
      case 'serviceTask':
        return { step: { verb: 'work', with: { job: element.id } } };
      case 'receiveTask':
        return stepForTrigger(element.message, name);
      case 'intermediateCatchEvent':
        return stepForTrigger(element.trigger, name);
      case 'startEvent':
        return element.trigger ? (stepForTrigger(element.trigger, name) ?? this.faultAt(name)) : undefined;
      case 'boundaryEvent': {
        const host = this.find(element.attachedTo);
        return stepForBoundary(element, host && isActivity(host) ? host : undefined);
      }
      case 'intermediateThrowEvent':
      case 'endEvent':
        return element.result?.kind === 'message' && element.result.job
          ? { step: { verb: 'work', with: { job: element.id } } }
          : undefined;
      case 'callActivity':
        return this.drawings.some(({ id }) => id === element.calledProcess)
          ? undefined
          : { note: `Proses "${element.calledProcess}" yang dipanggil "${name}" tidak ada di berkas ini.` };
      default:
        return undefined;
    }
  }

  private faultAt(name: string): Made {
    return { note: `"${name}" dimulai oleh kesalahan atau eskalasi; lemparkan dari tugas yang sedang terbuka.` };
  }

  /** Data for the flows that the rest of the trace goes on by. */
  private choose(element: Element, index: number): void {
    const flows = element.outgoing.flatMap((id) => this.flow(id) ?? []);
    const defaultFlow = 'defaultFlow' in element ? element.defaultFlow : undefined;
    const open = flows.filter(({ id, condition }) => condition !== undefined && id !== defaultFlow);
    const isExclusive = element.type === 'exclusiveGateway';
    if (flows.length < 2 || (open.length === 0 && !isExclusive)) return;
    const rest = this.trace.slice(index + 1);
    const taken = isExclusive ? [nextOf(flows, rest)] : takenOf(flows, rest);
    const ids = taken.flatMap((flow) => flow?.id ?? []);
    const before = isExclusive && ids[0] !== defaultFlow ? flows.findIndex(({ id }) => id === ids[0]) : flows.length;
    const wanted = open.filter(({ id }) => ids.includes(id));
    const unwanted = open.filter(({ id }, place) => !ids.includes(id) && place < before);
    const textsOf = (some: readonly SequenceFlow[]) => some.flatMap(({ condition }) => condition ?? []);
    const isFree = ids.every((id) => id === defaultFlow || wanted.some((flow) => flow.id === id));
    const values = isFree ? steer(textsOf(wanted), textsOf(unwanted), this.data) : undefined;
    if (values) this.bring(values);
    else
      this.notes.push(
        `Data yang membuat "${element.name ?? element.id}" memilih alur itu tidak ditemukan; isi sendiri.`,
      );
  }

  /** The data come with the last step, that the gateway follows upon. */
  private bring(values: JsonObject): void {
    if (Object.keys(values).length === 0) return;
    this.data = { ...this.data, ...values };
    const last = this.steps.at(-1);
    if (!last) {
      this.start = { ...this.start, data: { ...this.start.data, ...values } };
      return;
    }
    if (!['complete', 'work', 'message', 'signal', 'error', 'escalate'].includes(last.verb)) {
      this.steps.splice(-1, 0, { verb: 'set', with: values });
      return;
    }
    const asked = last.with as { readonly data?: JsonObject };
    const changed = { ...asked, data: { ...asked.data, ...values } };
    this.steps.splice(-1, 1, { verb: last.verb, with: changed } as Step);
  }
}

/** The flow whose target comes first in the rest of the trace; else one to where the trace ends waiting. */
function nextOf(flows: readonly SequenceFlow[], rest: readonly string[]): SequenceFlow | undefined {
  const places = flows.map((flow) => ({ flow, place: rest.indexOf(flow.to) }));
  const next = places.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place)[0];
  return next?.flow ?? flows[0];
}

function takenOf(flows: readonly SequenceFlow[], rest: readonly string[]): readonly SequenceFlow[] {
  const taken = flows.filter(({ to }) => rest.includes(to));
  return taken.length > 0 ? taken : flows.slice(0, 1);
}
