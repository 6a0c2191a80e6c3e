// A whole run: a city under load, strikes by plan, healing, rest, and then everything that must hold.
import { join } from 'node:path';
import { openBatu } from '../support/batu.js';
import type { Arena, Measured } from './arena/arena.js';
import { openArena, pause } from './arena/arena.js';
import { allFaults } from './faults/all-faults.js';
import type { FaultId } from './faults/fault-id.js';
import { checkDatabase } from './invariants/check-database.js';
import { checkLedger } from './invariants/check-ledger.js';
import { doctorSays } from './invariants/alur.js';
import { untilAtRest } from './invariants/rest.js';
import type { Violation } from './invariants/violation.js';
import type { LedgerFigures } from './ledger/client-ledger.js';
import { ClientLedger } from './ledger/client-ledger.js';
import type { Load } from './load/load.js';
import { startLoad } from './load/load.js';
import { writeLoadServices } from './load/services.js';
import { chanceFrom } from './plan/chance.js';
import type { Plan, Strike } from './plan/plan.js';
import type { Recovery } from './plan/recovery.js';
import { recoveryAfter } from './plan/recovery.js';

export interface StrikeDone extends Strike {
  /** Seconds after the beginning, and how long it took to be healed. */
  readonly began: number;
  readonly seconds: number;
  readonly recovery: Recovery;
}

export interface ChaosReport {
  readonly plan: Plan;
  readonly seconds: number;
  readonly done: readonly StrikeDone[];
  readonly notRun: readonly { readonly fault: FaultId; readonly why: string }[];
  readonly acts: Readonly<Record<string, number>>;
  readonly measures: Readonly<Record<string, Measured>>;
  readonly ledger: LedgerFigures;
  readonly city: {
    readonly cases: number;
    readonly ended: number;
    readonly turns: number;
    readonly steps: number;
    readonly messages: number;
    readonly letters: number;
  };
  /** What cases that have not ended wait for. */
  readonly waiting: Readonly<Record<string, number>>;
  readonly linksLost: number;
  /** That the database counts once all is quiet, by what opened them. */
  readonly connections: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

export interface ChaosOptions {
  readonly plan: Plan;
  readonly folder: string;
  readonly say: (line: string) => void;
}

const citizens = 8;
const openAtMost = 60;

export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { plan, folder } = options;
  const from = Date.now();
  const say = (line: string): void =>
    options.say(`${String(Math.round((Date.now() - from) / 1_000)).padStart(5)} s  ${line}`);
  const faults = plan.faults.map((id) => allFaults[id]);
  const notRun: { fault: FaultId; why: string }[] = [];
  for (const fault of faults) {
    const why = await fault.missing?.();
    if (why !== undefined) notRun.push({ fault: fault.id, why });
  }
  const unplayed = new Set(notRun.map(({ fault }) => fault));
  const city = await openBatu();
  const arena = await openArena({
    folder,
    pace: plan.pace,
    async writeServices(services) {
      await writeLoadServices(services);
      for (const fault of faults) await fault.services?.(services);
    },
  });
  const ledger = new ClientLedger(join(folder, 'ledger.jsonl'));
  let load: Load | undefined;
  try {
    for (const fault of faults) if (!unplayed.has(fault.id)) await fault.before?.(arena);
    const chance = chanceFrom(plan.seed);
    load = await startLoad({ arena, city, ledger, chance, citizens, openAtMost });
    say(
      `${String(arena.gateways.length)} gateways and ${String(arena.workers.length)} workers are up, people are at work`,
    );
    const done = await strikeByPlan({ plan, arena, ledger, unplayed, say });
    load.stopFiling();
    say('healed: waiting until everything is at rest');
    const rest = await untilAtRest(arena);
    await load.stop();
    say('checking');
    const violations = [
      ...rest.violations,
      ...(await checkLedger(arena, ledger)),
      ...(await checkDatabase(arena)),
      ...(await silentDoctor(arena)),
      ...(await afterFaults(plan, arena, unplayed)),
    ];
    return {
      plan,
      seconds: Math.round((Date.now() - from) / 1_000),
      done,
      notRun,
      acts: arena.counts(),
      measures: arena.measures(),
      ledger: ledger.figures(),
      city: await cityFigures(arena),
      waiting: rest.waiting,
      linksLost: load.linksLost(),
      connections: await connectionsOf(arena),
      violations,
    };
  } finally {
    // Also when a strike broke: nobody may go on.
    await load?.stop().catch(() => undefined);
    await ledger.close();
    await arena.stop();
  }
}

interface Striking {
  readonly plan: Plan;
  readonly arena: Arena;
  readonly ledger: ClientLedger;
  readonly unplayed: ReadonlySet<FaultId>;
  readonly say: (line: string) => void;
}

/** One after the other; what shall strike at once is a fault of its own. */
async function strikeByPlan({ plan, arena, ledger, unplayed, say }: Striking): Promise<readonly StrikeDone[]> {
  const from = Date.now();
  const now = (): number => Math.round((Date.now() - from) / 100) / 10;
  const done: StrikeDone[] = [];
  for (const strike of plan.strikes) {
    if (unplayed.has(strike.fault)) continue;
    if (now() >= plan.minutes * 60) break;
    await pause(Math.max(0, from + strike.at * 1_000 - Date.now()));
    const began = now();
    await allFaults[strike.fault].strike(arena, chanceFrom(strike.seed));
    const seconds = Math.round((now() - began) * 10) / 10;
    const recovery = await recoveryAfter(arena, ledger);
    done.push({ ...strike, began, seconds, recovery });
    const told = (ms: number | undefined): string => (ms === undefined ? 'not within a minute' : `${String(ms)} ms`);
    say(
      `${strike.fault.padEnd(3)} ${seconds.toFixed(1)} s; answers ${told(recovery.answersMs)}, work ${told(recovery.workMs)}`,
    );
  }
  return done;
}

async function silentDoctor(arena: Arena): Promise<readonly Violation[]> {
  const end = Date.now() + 60_000;
  for (;;) {
    const said = await doctorSays(arena);
    if (said.length === 0) return [];
    if (Date.now() > end) return said.map((what): Violation => ({ invariant: 'doctor', what }));
    await pause(2_000);
  }
}

async function afterFaults(plan: Plan, arena: Arena, unplayed: ReadonlySet<FaultId>): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const id of plan.faults) if (!unplayed.has(id)) found.push(...((await allFaults[id].after?.(arena)) ?? []));
  return found;
}

async function connectionsOf(arena: Arena): Promise<ChaosReport['connections']> {
  const rows = await arena.rows<{ name: string; count: number }>(
    `SELECT application_name AS name, count(*)::int AS count FROM pg_stat_activity
      WHERE backend_type = 'client backend' GROUP BY 1 ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

async function cityFigures(arena: Arena): Promise<ChaosReport['city']> {
  const [row] = await arena.rows<ChaosReport['city']>(`
    SELECT (SELECT count(*)::int FROM case_instance) AS cases,
           (SELECT count(*)::int FROM case_instance WHERE state #>> '{process,status}' <> 'active') AS ended,
           (SELECT count(*)::int FROM case_event) AS turns,
           (SELECT coalesce(sum(json_array_length(events)), 0)::int FROM case_event) AS steps,
           (SELECT count(*)::int FROM outbox_message) AS messages,
           (SELECT count(*)::int FROM letter_number) AS letters`);
  if (!row) throw new Error('Expected figures');
  return row;
}
