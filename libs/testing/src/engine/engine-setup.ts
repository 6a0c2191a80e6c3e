import type { CompiledDecision } from '@alur/expressions';
import type { Json, JsonObject } from '@alur/kernel';
import { err, fromMillis, ok, toMillis } from '@alur/kernel';
import type { CompiledProcess, RoundLimits, TurnContext } from '@alur/process-engine';
import { compileProcess } from '@alur/process-engine';
import type { ExecutableProcess } from '@alur/process-model';

/** A process with the little world its turns look at. */
export interface EngineSetup {
  readonly process: ExecutableProcess;
  readonly facts?: JsonObject;
  readonly decisions?: readonly CompiledDecision[];
  /** Processes that call activities reach. */
  readonly others?: readonly ExecutableProcess[];
  /** How many rounds are many. */
  readonly rounds?: RoundLimits;
  /** Agencies that have nobody to perform anything. */
  readonly emptyAgencies?: readonly string[];
  /** Whether correlation keys are sealed: read backwards. */
  readonly sealed?: true;
}

/** Monday 23 November 2026, 09.00 in Batu. */
export const monday = '2026-11-23T02:00:00.000Z';

const hour = 3_600_000;

/** Round-the-clock offices: `2h` is two hours, `1d` is twenty-four. */
export const turnContext = ({
  facts = {},
  emptyAgencies = [],
  sealed,
}: Omit<EngineSetup, 'process'> = {}): TurnContext => ({
  facts,
  ...(sealed ? { sealKey: (key: string) => [...key].reverse().join('') } : {}),
  zone: 'Asia/Jakarta',
  workingTimeEnd(_agency, start, span) {
    const [, count, unit] = /^(\d+)([mhd])$/.exec(span) ?? [];
    if (count === undefined) return err({ message: `Rentang "${span}" tidak dikenal.` });
    return ok(fromMillis(toMillis(start) + (Number(count) * hour * (unit === 'd' ? 24 : 1)) / (unit === 'm' ? 60 : 1)));
  },
  checkPerformer: ({ agency, role }) =>
    emptyAgencies.includes(agency) ? err(`Belum ada pejabat untuk jabatan "${role}" di ${agency}.`) : ok(true),
});

export function compileSetup({ process, decisions = [], others = [], rounds }: EngineSetup): CompiledProcess {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const compiled = compileProcess(process, byId, others, rounds);
  if (!compiled.ok) throw new Error(compiled.error.map((finding) => finding.message).join('\n'));
  return compiled.value;
}

/** A decision table told as a function of the values it reads; `undefined` is a failure. */
export const decisionOf = (
  id: string,
  names: readonly string[],
  judge: (values: JsonObject) => Json | undefined,
): CompiledDecision => ({
  id,
  names,
  evaluate({ values }) {
    const value = judge(values);
    return value === undefined ? err({ code: 'EXPRESSION_FAILED', message: 'the table failed' }) : ok(value);
  },
});
