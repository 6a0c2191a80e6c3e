// A process of a BPMN file by itself: no city, no people, no case around it.
import type { WorkingCalendar } from '@alur/calendar';
import { workingTimeEnd } from '@alur/calendar';
import type { CompiledDecision } from '@alur/expressions';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Command, CompiledProcess, InstanceState, TurnContext } from '@alur/process-engine';
import { compileProcess, decide } from '@alur/process-engine';
import type { AnyActivity, Element, ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Happening, Subject, World } from '../contract/world.js';
import { officeHours } from './office-hours.js';

export interface PlainFile {
  readonly file: string;
  /** Those that may be started come first. */
  readonly processes: readonly ExecutableProcess[];
  /** Decisions in reach, by id. */
  readonly decisions: ReadonlyMap<string, CompiledDecision>;
  /** When people work, in a zone. (Default: Monday to Friday, 8 to 16.) */
  readonly calendar?: (zone: string) => WorkingCalendar;
}

export function plainSubject({ file, processes, decisions, calendar = officeHours }: PlainFile): Subject {
  const compiled = new Map<string, ReturnType<Subject['compile']>>();
  const anybodys = processes.map((process) => playable(process, decisions));
  const compile: Subject['compile'] = (processId) => {
    const process = processId === undefined ? anybodys[0] : anybodys.find(({ id }) => id === processId);
    if (!process) return err([unknownProcess(file, processId, processes)]);
    const known = compiled.get(process.id);
    if (known) return known;
    const fresh = named(file, compileProcess(process, decisions, anybodys));
    compiled.set(process.id, fresh);
    return fresh;
  };
  return {
    people: { roles: rolesIn(processes), persons: new Map() },
    isService: false,
    outcomes: [],
    compile,
    open: (process, offset) => new PlainWorld(process, offset, calendar(offset)),
  };
}

const named = (
  file: string,
  compiled: Result<CompiledProcess, readonly Diagnostic[]>,
): Result<CompiledProcess, readonly Diagnostic[]> =>
  compiled.ok ? compiled : err(compiled.error.map((finding) => ({ ...finding, file })));

/** Who performs what is the bundle's to say: without one nothing is handed over. A decision out of reach waits for a worker. */
function playable(process: ExecutableProcess, decisions: PlainFile['decisions']): ExecutableProcess {
  const elements = Object.entries(process.elements).map(([id, element]): [string, Element] => {
    if (!isActivity(element)) return [id, element];
    const { participant: _whose, ...anybodys } = element;
    return [id, asJob(anybodys, decisions) ?? anybodys];
  });
  return { ...process, elements: Object.fromEntries(elements) };
}

function asJob(element: AnyActivity, decisions: PlainFile['decisions']): AnyActivity | undefined {
  if (element.type !== 'businessRuleTask' || decisions.has(element.decisionId)) return undefined;
  const { decisionId: _table, resultVariable: _result, ...activity } = element;
  return { ...activity, type: 'serviceTask', job: { type: element.id, parameters: {} } };
}

/** Roles that the drawing names; computed ones are known when their task opens. */
const rolesIn = (processes: readonly ExecutableProcess[]): ReadonlySet<string> =>
  new Set(
    processes.flatMap(({ elements }) =>
      Object.values(elements).flatMap((element) => {
        const groups = element.type === 'userTask' ? element.assignment?.candidateGroups : undefined;
        return groups && 'literal' in groups ? groups.literal.split(',').map((role) => role.trim()) : [];
      }),
    ),
  );

class PlainWorld implements World {
  state: InstanceState | undefined;
  private readonly context: TurnContext;

  constructor(
    readonly compiled: CompiledProcess,
    readonly zone: string,
    private readonly calendar: WorkingCalendar,
  ) {
    this.context = {
      facts: {},
      zone,
      workingTimeEnd: (_agency, start, span) => workingTimeEnd(calendar, start, span),
      checkPerformer: () => ok(true),
    };
  }

  copied(): PlainWorld {
    const copy = new PlainWorld(this.compiled, this.zone, this.calendar);
    copy.state = this.state;
    return copy;
  }

  get data() {
    return this.state?.variables ?? {};
  }

  begin({ at, data, by, startEvent }: Parameters<World['begin']>[0]): Happening {
    return this.perform({
      type: 'StartInstance',
      at,
      variables: data,
      ...(by === undefined ? {} : { by }),
      ...(startEvent === undefined ? {} : { startEvent }),
    });
  }

  perform(command: Command): Happening {
    const decided = decide(this.compiled, this.state, command, this.context);
    if (!decided.ok) return decided;
    this.state = decided.value.state;
    return ok(decided.value.events);
  }

  /** The process itself says who may. */
  refusalOf(): undefined {
    return undefined;
  }
}

function unknownProcess(file: string, id: string | undefined, processes: readonly ExecutableProcess[]): Diagnostic {
  const known = processes.map((process) => process.id).join(', ') || 'tidak ada';
  const message =
    id === undefined
      ? 'Berkas ini tidak berisi proses yang dapat dijalankan.'
      : `Tidak ada proses "${id}" yang dapat dijalankan. Yang ada: ${known}.`;
  return { code: 'PROCESS_UNKNOWN', severity: 'error', file, message };
}
