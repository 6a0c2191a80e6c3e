// Plays the scenario files of a service on the real engine, with the city's calendar and office holders, without a database.
import { addIsoDuration, dayZero, workingDaysBetween, localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { calendarOf } from '@alur/city';
import type { CompiledVersion } from '@alur/application';
import { allFields, applicationSection, formContext, mergedAnswers, turnContext } from '@alur/application';
import type { Answers, Field } from '@alur/forms';
import { publicValues, validateAnswers, validateFields } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { Command, Effect, ElementInstance, Event, InstanceState } from '@alur/process-engine';
import { decide } from '@alur/process-engine';

export class ScenarioPlayer {
  now: Instant;
  state: InstanceState | undefined;
  readonly events: Event[] = [];
  readonly documents: string[] = [];
  private readonly effects: Effect[] = [];
  private readonly answers: Record<string, Answers> = {};

  constructor(
    private readonly city: City,
    private readonly version: CompiledVersion,
    readonly startedAt: Instant,
  ) {
    this.now = startedAt;
  }

  get bundle(): CompiledVersion['bundle'] {
    return this.version.bundle;
  }

  start(data: Answers): void {
    const { pages } = this.bundle.form;
    const valid = validateAnswers(pages, data, formContext(this.city, this.now));
    if (!valid.ok) throw new Error(`The form refuses ${JSON.stringify(valid.error)}`);
    this.answers[applicationSection] = valid.value;
    this.perform({ type: 'StartInstance', at: this.now, variables: publicValues(allFields(this.bundle), valid.value) });
  }

  complete(task: string, data: Answers): void {
    const fields: readonly Field[] = this.bundle.tasks[task]?.fields ?? [];
    const valid = validateFields(fields, data, formContext(this.city, this.now));
    if (!valid.ok) throw new Error(`Task ${task} refuses ${JSON.stringify(valid.error)}`);
    const { key } = this.open('user-task', task);
    this.answers[task] = valid.value;
    const variables = publicValues(fields, valid.value);
    this.perform({ type: 'CompleteUserTask', at: this.now, key, by: 'scenario', variables });
  }

  work(job: string): void {
    const { key } = this.open('job', job);
    const asked = this.effects.find((effect) => effect.type === 'RunJob' && effect.key === key);
    if (asked?.type === 'RunJob' && asked.parameters['letter']) this.documents.push(asked.parameters['letter']);
    this.perform({ type: 'CompleteJob', at: this.now, key, variables: {} });
  }

  /** Timers that are due on the way fire in their order, each at its own instant. */
  wait(span: string): void {
    const until = addIsoDuration(this.now, span, this.city.zone);
    if (!until.ok) throw new Error(until.error.message);
    for (;;) {
      const [next] = Object.values(this.state?.timers ?? {})
        .filter((timer) => timer.due <= until.value)
        .sort((a, b) => a.due.localeCompare(b.due));
      if (!next) break;
      if (this.now < next.due) this.now = next.due;
      this.perform({ type: 'FireTimer', at: this.now, key: next.key });
    }
    this.now = until.value;
  }

  opened(phase: ElementInstance['phase']): readonly ElementInstance[] {
    return Object.values(this.state?.elements ?? {}).filter((instance) => instance.phase === phase);
  }

  /** Elements and flows that something happened at. */
  touched(): ReadonlySet<string> {
    return new Set(
      this.events.flatMap((event) => [
        ...('elementId' in event ? [event.elementId] : []),
        ...('flowId' in event ? [event.flowId] : []),
      ]),
    );
  }

  /** Since the case was complete, on the calendar of the agency that answers for the service. */
  workingDaysUsed(): number {
    const calendar = calendarOf(this.city, this.bundle.owner);
    const zero = dayZero(calendar, this.startedAt);
    if (!zero.ok) throw new Error(zero.error.message);
    return workingDaysBetween(calendar, zero.value, localDate(this.city.zone, this.now));
  }

  private open(phase: ElementInstance['phase'], elementId: string): ElementInstance {
    const found = this.opened(phase).find((instance) => instance.elementId === elementId);
    if (!found) throw new Error(`Expected ${elementId} to be open as ${phase}`);
    return found;
  }

  /** A hand-off is delivered at once: how it travels is tested elsewhere. */
  private perform(command: Command): void {
    const { compiled } = this.version.rules;
    const answers = mergedAnswers(this.answers);
    const context = turnContext(this.city, this.bundle, compiled.names, answers, this.now);
    const decided = decide(compiled, this.state, command, context);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code} ${decided.error.message}`);
    this.state = decided.value.state;
    this.events.push(...decided.value.events);
    this.effects.push(...decided.value.effects);
    const [onItsWay] = this.opened('in-transit');
    if (onItsWay) this.perform({ type: 'DeliverHandOff', at: this.now, key: onItsWay.key });
  }
}
