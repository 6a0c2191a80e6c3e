// The case of a service: forms judge what people say, letters are issued in it, and the process runs inside.
import type { CaseCommand, CaseEvent, CaseRules, CaseState, ToldTurn } from '@alur/case';
import { caseStatus, isOwnEvent, stepsToRecheck } from '@alur/case';
import { workingDaysDeadline, workingTimeEnd } from '@alur/calendar';
import { calendarOf } from '@alur/city';
import type { Answers, FieldErrors } from '@alur/forms';
import { publicValues, validateAnswers, validateFields } from '@alur/forms';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, fromMillis, ok, toMillis } from '@alur/kernel';
import type {
  Command,
  CompiledProcess,
  CompleteJob,
  CompleteUserTask,
  Event,
  InstanceState,
  OpenUserTask,
} from '@alur/process-engine';
import { applicationFields, taskFields } from '@alur/service';
import type { Beginning, Happening, ServiceCase, TaskActor, World } from '../contract/world.js';
import { asCaseCommand, takeCaseCommand, takeProcessCommand } from './case-command.js';
import type { Service } from './case-facts.js';
import { caseContext, formContext } from './case-facts.js';
import { correctedAnswers, refusalOfReturn } from './correction.js';

export interface ServiceVersion extends Service {
  readonly rules: CaseRules;
}

/** The section of the citizen's own answers; every other one is a task's element id. */
const application = 'application';

export class CaseWorld implements World {
  private current: CaseState | undefined;
  /** The citizen's own answers, and by element those of the officers. */
  private readonly sections = new Map<string, Answers>();
  private letters = 0;
  private readonly turns: ToldTurn[] = [];

  constructor(private readonly version: ServiceVersion) {}

  get compiled(): CompiledProcess {
    return this.version.rules.compiled;
  }

  get zone(): string {
    return this.version.city.zone;
  }

  get state(): InstanceState | undefined {
    return this.current?.process;
  }

  get data(): JsonObject {
    return { ...this.answers, ...this.state?.variables };
  }

  get service(): ServiceCase {
    const { city, bundle } = this.version;
    const { current } = this;
    const { decision, letters = [], submittedAt } = current ?? {};
    return {
      ...(current
        ? { file: { state: this.seenLater(current), turns: this.turns, sections: Object.fromEntries(this.sections) } }
        : {}),
      status: current ? caseStatus(bundle, this.seenLater(current)) : 'draft',
      documents: letters.map(({ letterId }) => letterId),
      fee: bundle.standard.fee.amount,
      ...(decision ? { outcome: decision.outcome, decidedAt: decision.at } : {}),
      promised: (span) =>
        submittedAt === undefined
          ? err({ message: 'Permohonan belum diajukan.' })
          : workingTimeEnd(calendarOf(city, bundle.owner), submittedAt, span),
      ...(current?.correction ? { lapsesAt: current.correction.due } : {}),
      lapse: (at) => this.take({ type: 'CorrectionDue', at, due: current?.correction?.due ?? at }),
      returnTask: (asked) => this.returnTask(asked),
      resubmit: (at, data) => this.resubmit(at, data),
      withdraw: (at) => this.take({ type: 'WithdrawRequest', at }),
    };
  }

  copied(): World {
    const copy = new CaseWorld(this.version);
    copy.current = this.current;
    copy.letters = this.letters;
    copy.turns.push(...this.turns);
    for (const [section, answers] of this.sections) copy.sections.set(section, answers);
    return copy;
  }

  begin({ at, data }: Beginning): Happening {
    const { bundle, city } = this.version;
    const answers = validateAnswers(bundle.form.pages, data, formContext(this.version, at));
    if (!answers.ok) return err(dataInvalid(answers.error));
    const fields = [...applicationFields(bundle), ...taskFields(bundle)];
    const promise = workingDaysDeadline(calendarOf(city, bundle.owner), at, bundle.standard.duration.workingDays);
    return this.withAnswers(application, answers.value, () =>
      this.take({
        type: 'SubmitRequest',
        at,
        serviceId: bundle.id,
        version: 'scenario',
        ...(promise.ok ? { promisedBy: promise.value.due } : {}),
        variables: publicValues(fields, answers.value),
        data: { section: application, commitment: '' },
      }),
    );
  }

  perform(command: Command): Happening {
    if (command.type === 'CompleteUserTask') return this.completeTask(command);
    if (command.type === 'CompleteJob' && this.letterOf(command) !== undefined) return this.issueLetter(command);
    const own = asCaseCommand(command);
    if (own) return this.take(own);
    if (!this.current) return err(notBegun);
    return this.adopt(
      command,
      takeProcessCommand(this.version.rules, this.current, command, this.contextAt(command.at)),
    );
  }

  /** The office that the task is performed by says who may: another role is no candidate. */
  refusalOf({ performer, elementId }: OpenUserTask, { by, groups = [] }: TaskActor): Rejection | undefined {
    if (!performer || groups.length === 0 || groups.includes(performer.role)) return undefined;
    const message = `"${elementId}" dikerjakan oleh ${performer.role}, bukan oleh ${by} (${groups.join(', ')}).`;
    return { code: 'NOT_A_CANDIDATE', message };
  }

  /** In a scenario no time passes between two turns; in life it does, and the status asks whether it has. */
  private seenLater(state: CaseState): CaseState {
    return this.turns.length > 1 ? { ...state, lastAt: fromMillis(toMillis(state.lastAt) + 1) } : state;
  }

  private completeTask({ at, key, by, variables }: CompleteUserTask): Happening {
    const elementId = this.state?.elements[key]?.elementId ?? '';
    const fields = this.version.bundle.tasks[elementId]?.fields ?? [];
    const answers = validateFields(fields, variables, formContext(this.version, at));
    if (!answers.ok) return err(dataInvalid(answers.error));
    return this.withAnswers(elementId, answers.value, () =>
      this.take({ type: 'PerformTask', at, key, by, variables: publicValues(fields, answers.value) }),
    );
  }

  private returnTask({ at, task, by, fields }: Parameters<ServiceCase['returnTask']>[0]): Happening {
    const refusal = refusalOfReturn(this.version.bundle, this.sections.get(application) ?? {}, { task, by, fields });
    return refusal ? err(refusal) : this.take({ type: 'ReturnForCorrection', at, key: task.key, by, fields });
  }

  private resubmit(at: string, data: JsonObject): Happening {
    const { bundle } = this.version;
    const before = this.sections.get(application) ?? {};
    const correction = this.current?.correction;
    if (!correction) return err(correctionNotOpen);
    const corrected = correctedAnswers({ bundle, correction, before, context: formContext(this.version, at) }, data);
    if (!corrected.ok) return err(dataInvalid(corrected.error));
    const { answers, changed, unlocked, variables } = corrected.value;
    return this.withAnswers(application, answers, () =>
      this.take({
        type: 'Resubmit',
        at,
        changed,
        unlocked,
        variables,
        data: { section: application, commitment: '' },
        recheck: stepsToRecheck(bundle, this.turns, changed),
      }),
    );
  }

  /** Number, file and code are of the real letter; a scenario only asks which one it was. */
  private issueLetter(command: CompleteJob): Happening {
    const letterId = this.letterOf(command) ?? '';
    this.letters += 1;
    const number = `SKENARIO/${String(this.letters)}`;
    const letter = { letterId, number, fileId: letterId, sha256: '', code: number };
    return this.take({ type: 'FinishJob', at: command.at, key: command.key, letter });
  }

  private letterOf({ key }: CompleteJob): string | undefined {
    const job = this.state?.elements[key];
    if (job?.phase !== 'job' || job.jobType !== 'letter') return undefined;
    const element = this.version.bundle.process.elements[job.elementId];
    return element?.type === 'serviceTask' ? element.job.parameters['letter'] : undefined;
  }

  /** Answers are facts of the turn that brings them; a refused turn leaves none behind. */
  private withAnswers(section: string, answers: Answers, turn: () => Happening): Happening {
    const before = this.sections.get(section);
    this.sections.set(section, answers);
    const happening = turn();
    if (happening.ok) return happening;
    if (before) this.sections.set(section, before);
    else this.sections.delete(section);
    return happening;
  }

  private get answers(): Answers {
    return Object.assign({}, ...this.sections.values()) as Answers;
  }

  private contextAt(at: string) {
    return caseContext(this.version, this.answers, at);
  }

  private take(command: CaseCommand): Happening {
    return this.adopt(command, takeCaseCommand(this.version.rules, this.current, command, this.contextAt(command.at)));
  }

  private adopt(
    command: Command | CaseCommand,
    step: Result<{ readonly events: readonly CaseEvent[]; readonly state: CaseState }, Rejection>,
  ): Happening {
    if (!step.ok) return step;
    this.current = step.value.state;
    const actor = 'by' in command && command.by !== undefined ? `officer:${command.by}` : 'system';
    this.turns.push({ at: command.at, actor, events: step.value.events });
    return ok(step.value.events.filter((event): event is Event => !isOwnEvent(event)));
  }
}

const notBegun: Rejection = { code: 'INSTANCE_NOT_STARTED', message: 'Permohonan belum diajukan.' };

const dataInvalid = (fields: FieldErrors): Rejection => ({
  code: 'DATA_INVALID',
  message: 'Ada isian yang perlu diperbaiki.',
  fields,
});

const correctionNotOpen: Rejection = {
  code: 'CORRECTION_NOT_OPEN',
  message: 'Tidak ada perbaikan yang diminta untuk permohonan ini.',
};
