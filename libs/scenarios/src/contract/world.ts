// What a scenario plays in: a process by itself, or the case of a service around it.
import type { CaseState, ToldTurn } from '@alur/case';
import type { Answers } from '@alur/forms';
import type { Diagnostic, Instant, JsonObject, Rejection, Result } from '@alur/kernel';
import type { Command, CompiledProcess, Event, InstanceState, OpenUserTask } from '@alur/process-engine';

/** A process or service that scenarios are written for. */
export interface Subject {
  /** Who is known by name or role before any scenario speaks of them. */
  readonly people: People;
  /** Whether the verbs and keys of a service may be used. */
  readonly isService: boolean;
  /** Answers an end may give besides those drawn. */
  readonly outcomes: readonly string[];
  /** The process with this id, else the first one that is meant to be started. */
  compile(processId: string | undefined): Result<CompiledProcess, readonly Diagnostic[]>;
  /** `offset`: the zone the scenario's start is written in. */
  open(compiled: CompiledProcess, offset: string): World;
}

export interface People {
  readonly roles: ReadonlySet<string>;
  /** Roles by person. */
  readonly persons: ReadonlyMap<string, readonly string[]>;
}

export interface World {
  readonly compiled: CompiledProcess;
  readonly zone: string;
  /** Absent before the start. */
  readonly state: InstanceState | undefined;
  /** Values of the instance that an expectation may name. */
  readonly data: JsonObject;
  /** Absent when a process plays by itself. */
  readonly service?: ServiceCase | undefined;
  /** The same as it stands, going on by itself; absent where that cannot be had. */
  copied?(): World | undefined;
  begin(beginning: Beginning): Happening;
  perform(command: Command): Happening;
  /** Why this actor may not act on the task, where the process itself does not say who may. */
  refusalOf(task: OpenUserTask, actor: TaskActor): Rejection | undefined;
}

export type Happening = Result<readonly Event[], Rejection>;

export interface Beginning {
  readonly at: Instant;
  readonly data: JsonObject;
  readonly by?: string;
  readonly startEvent?: string;
}

/** `groups` absent: somebody who may. */
export interface TaskActor {
  readonly by: string;
  readonly groups?: readonly string[];
}

/** What is known of a case, as far as any screen may ask. */
export interface CaseFile {
  readonly state: CaseState;
  readonly turns: readonly ToldTurn[];
  /** Answers by who gave them: `application`, or the element of a task. */
  readonly sections: Readonly<Record<string, Answers>>;
}

/** The case of a service: how it looks from outside, and what only it can do. */
export interface ServiceCase {
  /** Absent before the request is there. */
  readonly file?: CaseFile;
  readonly status: string;
  /** Ids of the letters issued so far. */
  readonly documents: readonly string[];
  /** Rupiah. */
  readonly fee: number;
  /** The answer given to the applicant. */
  readonly outcome?: string;
  /** When it was decided. */
  readonly decidedAt?: Instant;
  /** End of a span such as `3d` or `4h` of working time since the request was complete. */
  promised(span: string): Result<Instant, { readonly message: string }>;
  /** When an answer that is waited for is too late. */
  readonly lapsesAt?: Instant;
  lapse(at: Instant): Happening;
  /** An officer asks the applicant to mend fields, each with the code of a reason. */
  returnTask(asked: {
    readonly at: Instant;
    readonly task: OpenUserTask;
    readonly by: string;
    readonly fields: Readonly<Record<string, string>>;
  }): Happening;
  resubmit(at: Instant, data: JsonObject): Happening;
  withdraw(at: Instant): Happening;
}
