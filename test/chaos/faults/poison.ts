// F17: cases whose turn or letter throws, hangs, fills the memory or brings its process down. Each ends as an incident after as
// many tries as its kind has; once the cause is mended and somebody says so, it goes on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CitizenPerson } from '../../support/people.js';
import { sisir } from '../../support/sktm.js';
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { CityProcess } from '../arena/city-process.js';
import { alur } from '../invariants/alur.js';
import type { Violation } from '../invariants/violation.js';
import type { Poison } from '../load/poison-pack.js';
import { letterPoisons, poisonAnswers, turnPoisons, writePoisonPack } from '../load/poison-pack.js';
import { withMeans } from '../means/with-means.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

/**
 * Failures of the kind (`apps/worker/src/workshop.ts`). Whoever goes away with it in hand lost it, which is counted apart: a poison
 * that kills its worker takes along what the same worker held besides.
 */
const mostFailures: Readonly<Record<Poison, number>> = {
  'racun-surat-throws': 5,
  'racun-surat-dies': 5,
  'racun-surat-fills': 5,
  'racun-surat-hangs': 5,
  'racun-giliran-throws': 3,
  'racun-giliran-dies': 0,
  'racun-giliran-hangs': 0,
};
const mostLosses = 10;

const quick: readonly Poison[] = ['racun-surat-throws', 'racun-surat-dies', 'racun-giliran-throws'];
/** Ten leases and as many starts. */
const patienceMs = { short: 150_000, long: 720_000 } as const;

const odd: Violation[] = [];
let round = 0;

async function restart(
  workers: readonly CityProcess[],
  start?: Parameters<CityProcess['startsWith']>[0],
): Promise<void> {
  for (const worker of workers)
    await worker.alone(async () => {
      await worker.end('SIGKILL');
      worker.startsWith(start);
      worker.start();
      await worker.hasSaid('worker ready');
    });
}

async function file(arena: Arena, poison: Poison, chance: Chance): Promise<string> {
  const citizen = new CitizenPerson(arena.url, `08127774${String(1_000 + chance.below(9_000))}`);
  await citizen.signIn();
  const { caseId } = await citizen.apply(poison, poisonAnswers(sisir.code));
  arena.outsiders.add(caseId);
  return caseId;
}

const openIncidents = async (arena: Arena, cases: readonly string[]): Promise<number> =>
  (
    await arena.rows<{ n: number }>(
      'SELECT count(DISTINCT case_id)::int AS n FROM incident WHERE over_at IS NULL AND case_id::text = ANY ($1)',
      [cases],
    )
  )[0]?.n ?? 0;

async function untilIncidents(arena: Arena, cases: readonly string[]): Promise<boolean> {
  for (const end = Date.now() + patienceMs[arena.pace]; Date.now() < end; await pause(500)) {
    if ((await openIncidents(arena, cases)) === cases.length) return true;
  }
  return false;
}

async function readTries(journal: string): Promise<ReadonlyMap<Poison, number>> {
  const text = await readFile(journal, 'utf8').catch(() => '');
  const tries = new Map<Poison, number>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const { service } = JSON.parse(line) as { readonly service: Poison };
    tries.set(service, (tries.get(service) ?? 0) + 1);
  }
  return tries;
}

interface WorkLine {
  readonly event: 'work-failed' | 'work-buried';
  readonly caseId: string;
  readonly attempt: number;
  readonly losses: number;
}

async function readWorkLines(processes: readonly CityProcess[]): Promise<readonly WorkLine[]> {
  const texts = await Promise.all(processes.map(async ({ logFile }) => readFile(logFile, 'utf8')));
  return (
    texts
      .flatMap((text) => text.split('\n'))
      // A killed process may leave half a line.
      .filter((line) => line.startsWith('{') && line.endsWith('}') && line.includes('"event":"work-'))
      .map((line) => JSON.parse(line) as WorkLine)
  );
}

const isLetter = (poison: Poison): boolean => (letterPoisons as readonly Poison[]).includes(poison);

/** Each poisoned case was given up after as many failures and losses as there may be. */
async function judgeTries(arena: Arena, journal: string, cases: ReadonlyMap<Poison, string>): Promise<void> {
  const tries = await readTries(journal);
  const lines = await readWorkLines([...arena.gateways, ...arena.workers]);
  const judge = (poison: Poison, what: string, count: number, most: number): void => {
    if (count > most)
      odd.push({ invariant: 'fault', what: `${poison}: ${what} ${String(count)} times, ${String(most)} are allowed` });
  };
  for (const [poison, caseId] of cases) {
    const own = lines.filter((line) => line.caseId === caseId);
    const tried = tries.get(poison) ?? 0;
    arena.count(`tries at ${poison}`, tried);
    if (!own.some(({ event }) => event === 'work-buried'))
      odd.push({ invariant: 'fault', what: `${poison} was never given up` });
    judge(poison, 'failed', own.filter(({ event }) => event === 'work-failed').length, mostFailures[poison]);
    judge(poison, 'lost', Math.max(0, ...own.map(({ losses }) => losses)), mostLosses);
    // A turn is decided once more within its claim when the database went away under it or under a neighbour; a letter is not.
    if (isLetter(poison)) judge(poison, 'tried', tried, Math.max(0, ...own.map(({ attempt }) => attempt)));
  }
}

/** How long the letters of everybody else took, from the turn that asked for them to the one that had them. */
async function measureNeighbours(arena: Arena, from: string, what: string): Promise<void> {
  const rows = await arena.rows<{ ms: number }>(
    `WITH happened AS (SELECT e.case_id, e.at, event FROM case_event e CROSS JOIN LATERAL json_array_elements(e.events) AS event)
     SELECT (extract(epoch FROM d.at - c.at) * 1000)::float8 AS ms
       FROM happened d JOIN happened c ON c.case_id = d.case_id AND c.event->>'key' = d.event->>'key' AND c.event->>'type' = 'JobCreated'
       JOIN case_instance i ON i.id = d.case_id
      WHERE d.event->>'type' = 'JobCompleted' AND c.event->>'jobType' = 'letter' AND i.service_id NOT LIKE 'racun-%'
        AND d.at > $1::timestamptz`,
    [from],
  );
  for (const { ms } of rows) arena.measure(what, ms);
}

const now = async (arena: Arena): Promise<string> =>
  (await arena.rows<{ now: string }>('SELECT clock_timestamp()::text AS now'))[0]?.now ?? '';

export const poison: Fault = {
  id: 'F17',
  services: writePoisonPack,
  async strike(arena, chance) {
    round += 1;
    const journal = join(arena.folder, `poison-${String(round)}.jsonl`);
    if (round === 1) await measureNeighbours(arena, '-infinity', 'letters before there was poison');
    const from = await now(arena);
    await restart(arena.workers, withMeans({ ALUR_CHAOS_POISON: journal }));
    const kinds = arena.pace === 'long' ? [...letterPoisons, ...turnPoisons] : quick;
    const filed = new Map<Poison, string>();
    for (const kind of kinds) filed.set(kind, await file(arena, kind, chance));
    const cases = [...filed.values()];
    if (!(await untilIncidents(arena, cases)))
      odd.push({
        invariant: 'fault',
        what: `of ${String(cases.length)} poisoned cases ${String(await openIncidents(arena, cases))} ended as an incident`,
      });
    await judgeTries(arena, journal, filed);
    await measureNeighbours(arena, from, 'letters beside poison');
    await restart(arena.workers);
    for (const kind of kinds) {
      const { code, output } = await alur(arena, ['incident', 'retry', '--service', kind, '--as', 'chaos']);
      if (code !== 0)
        odd.push({ invariant: 'fault', what: `${kind} could not be tried again: ${output.slice(0, 300)}` });
    }
    arena.count('poisoned cases', cases.length);
  },
  after: () => Promise.resolve(odd.splice(0)),
};
