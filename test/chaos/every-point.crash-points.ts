// F3, one by one: golden cases in a city in peace, of which one process dies at each named point, the first time it comes by,
// the second, and so on. Every case comes to its end all the same. ALUR_CHAOS_MINUTES says how long; first passings come first.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import { generateService } from '../support/generated-service.js';
import { receiver, sender } from '../support/message-services.js';
import { sisir, sktmAnswers } from '../support/sktm.js';
import type { Arena } from './arena/arena.js';
import { openArena, pause } from './arena/arena.js';
import { withRedis } from './arena/redis-control.js';
import type { CityProcess } from './arena/city-process.js';
import { doctorSays } from './invariants/alur.js';
import { checkDatabase } from './invariants/check-database.js';
import { checkLedger } from './invariants/check-ledger.js';
import { untilAtRest } from './invariants/rest.js';
import { ClientLedger } from './ledger/client-ledger.js';
import { Citizen } from './load/citizen.js';
import type { LoadWorld } from './load/load.js';
import { startLoad } from './load/load.js';
import type { Application } from './load/services.js';
import { writeLoadServices } from './load/services.js';
import type { PointName } from './means/crash-points.js';
import { pointsOf } from './means/crash-points.js';
import { passingsIn } from './means/passings.js';
import { withMeans } from './means/with-means.js';
import { chanceFrom } from './plan/chance.js';

const minutes = Number(process.env['ALUR_CHAOS_MINUTES'] ?? '60');
const report = process.env['ALUR_CHAOS_REPORT'];
/** Part of the names of the points to die at, and the golden cases to play; all without them. */
const only = process.env['ALUR_CHAOS_ONLY'] ?? '';
const played = process.env['ALUR_CHAOS_GOLDENS']?.split(',');
/** More of the same step says nothing new. */
const passingsAtMost = 12;
const casePatienceMs = 90_000;

const service = generateService(4_242);
const person = { name: 'Warga Fiktif', village: sisir.code };
const nik = '3579025708909902';

/** The applications of each belong together. */
const goldens: Readonly<Record<string, readonly Application[]>> = {
  generated: [{ service: service.id, answers: { ...person, nilai: '100' }, expects: 'granted' }],
  messages: [
    { service: receiver, answers: { name: person.name, nik, tunggu: 'pesan' } },
    { service: sender, answers: { name: person.name, nik, lantai: '2' } },
  ],
  'surat-ket-usaha': [{ service: 'surat-ket-usaha', answers: { ...businessAnswers, village: sisir.code } }],
  sktm: [{ service: 'sktm', answers: sktmAnswers(sisir) }],
};

interface Crash {
  readonly golden: string;
  readonly app: 'gateway' | 'worker';
  readonly point: PointName;
  readonly passing: number;
}

interface Scene {
  readonly arena: Arena;
  readonly world: LoadWorld;
  readonly citizen: Citizen;
  readonly processes: Readonly<Record<Crash['app'], CityProcess>>;
}

async function begin(process: CityProcess, start?: Parameters<CityProcess['startsWith']>[0]): Promise<void> {
  await process.end('SIGKILL');
  process.startsWith(start);
  process.start();
}

/** Whoever died holds what it had taken for half a minute; the half minute is over. */
const leasesEnd = (arena: Arena): Promise<unknown> =>
  arena.rows('UPDATE work_item SET leased_until = clock_timestamp() WHERE leased_until > clock_timestamp()');

const openOf = async (arena: Arena, cases: readonly string[]): Promise<number> =>
  (
    await arena.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM unnest($1::uuid[]) AS wanted (id) LEFT JOIN case_instance c ON c.id = wanted.id
        WHERE c.id IS NULL OR c.state #>> '{process,status}' = 'active' OR EXISTS (SELECT FROM work_item w WHERE w.case_id = c.id)`,
      [cases],
    )
  )[0]?.n ?? 0;

async function fileAll({ citizen }: Scene, golden: string): Promise<readonly string[]> {
  const cases: string[] = [];
  for (const application of goldens[golden] ?? []) {
    const id = await citizen.file(application);
    if (id === undefined) throw new Error(`Expected ${application.service} to be filed`);
    cases.push(id);
  }
  return cases;
}

async function untilEnded(arena: Arena, cases: readonly string[]): Promise<void> {
  for (const end = Date.now() + casePatienceMs; ; await pause(100)) {
    if ((await openOf(arena, cases)) === 0) return;
    if (Date.now() > end) throw new Error(`Cases ${cases.join(', ')} do not come to their end`);
  }
}

/** How often each point is passed when nobody dies. */
async function countPassings(scene: Scene, golden: string): Promise<readonly Crash[]> {
  const { arena, processes } = scene;
  const journal = (app: string): string => join(arena.folder, `count-${golden}-${app}.jsonl`);
  for (const [app, process] of Object.entries(processes))
    await begin(process, withMeans({ ALUR_CHAOS_POINTS: journal(app) }));
  await arena.untilReady();
  await untilEnded(arena, await fileAll(scene, golden));
  const found: Crash[] = [];
  for (const app of ['gateway', 'worker'] as const) {
    const passed = await passingsIn(journal(app));
    for (const point of new Set(passed.map(({ name }) => name))) {
      const times = passed.filter(({ name }) => name === point).length;
      for (let passing = 1; passing <= Math.min(times, passingsAtMost); passing += 1)
        found.push({ golden, app, point, passing });
    }
    await begin(processes[app]);
  }
  return found;
}

async function crash(scene: Scene, { golden, app, point, passing }: Crash): Promise<boolean> {
  const { arena, processes } = scene;
  const journal = join(arena.folder, `crash-${String(Date.now())}.jsonl`);
  const process = processes[app];
  await begin(process, withMeans({ ALUR_CHAOS_POINT: `${point}:${String(passing)}`, ALUR_CHAOS_POINTS: journal }));
  const { pid } = process;
  let isOver = false;
  // Also while the applicant is still writing.
  const death = (async () => {
    while (!isOver && process.pid === pid) await pause(25);
    await begin(process);
    await leasesEnd(arena);
  })();
  await provocations[point]?.(scene);
  await untilEnded(arena, await fileAll(scene, golden));
  if (provocations[point])
    for (const end = Date.now() + provokedWithinMs; process.pid === pid && Date.now() < end;) await pause(100);
  isOver = true;
  await death;
  return (await passingsIn(journal)).some(({ name, killed }) => killed && name === point);
}

const forgetProofs = ({ arena }: Scene): Promise<unknown> => rm(arena.auditFolder, { recursive: true, force: true });

/** What no case makes happen by itself: a wiped queue, the first proof of an hour, somebody who signs in. */
const provocations: Readonly<Record<PointName, (scene: Scene) => Promise<unknown>>> = {
  'after look for a wipe': ({ arena }) => withRedis(arena, (redis) => redis.flushall()),
  'before message': signInAnew,
  'after message': signInAnew,
  'before signed checkpoint': forgetProofs,
  'after signed checkpoint': forgetProofs,
};
/** A checkpoint is taken once a minute. */
const provokedWithinMs = 75_000;

/** Nobody knows what came of the code: the next try is another one's. */
function signInAnew({ world }: Scene): Promise<unknown> {
  strangers += 1;
  return new Citizen(world, `08127775${String(1_000 + strangers)}`, chanceFrom(1)).signIn().catch(() => undefined);
}
let strangers = 0;

/** Workers first: they have more points, and more that only they pass. */
const inOrder = (a: Crash, b: Crash): number => a.passing - b.passing || b.app.localeCompare(a.app);

it(
  'a process may die at every named point, whenever it passes it, and every case comes to its end',
  async () => {
    const end = Date.now() + minutes * 60_000;
    const folder = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'points-'));
    const arena = await openArena({ folder, pace: 'short', gateways: 1, workers: 1, writeServices: writeLoadServices });
    const ledger = new ClientLedger(join(folder, 'ledger.jsonl'));
    const city = await openBatu();
    const load = await startLoad({ arena, city, ledger, chance: chanceFrom(3), citizens: 0, openAtMost: 10 });
    const world: LoadWorld = {
      url: arena.url,
      ledger,
      isFiling: () => true,
      isOver: () => false,
      untilThereIsRoom: () => Promise.resolve(),
      linkLost: () => undefined,
    };
    const citizen = new Citizen(world, '081277750001', chanceFrom(4));
    await citizen.signIn();
    const [gateway] = arena.gateways;
    const [worker] = arena.workers;
    if (!gateway || !worker) throw new Error('Expected a gateway and a worker');
    const scene: Scene = { arena, world, citizen, processes: { gateway, worker } };
    const tell = (line: string): void => void process.stderr.write(`${line}\n`);
    const done: (Crash & { readonly killed: boolean })[] = [];
    try {
      const wanted: Crash[] = [];
      for (const golden of played ?? Object.keys(goldens)) {
        const found = await countPassings(scene, golden);
        tell(
          `${golden}: ${String(found.length)} passings of ${String(new Set(found.map(({ point }) => point)).size)} points`,
        );
        wanted.push(...found);
      }
      for (const app of ['gateway', 'worker'] as const)
        for (const point of pointsOf(app))
          if (!wanted.some((one) => one.app === app && one.point === point))
            wanted.push({ golden: 'generated', app, point, passing: 1 });
      for (const one of wanted.filter(({ point }) => point.includes(only)).sort(inOrder)) {
        if (Date.now() > end) break;
        const killed = await crash(scene, one);
        done.push({ ...one, killed });
        tell(`${killed ? 'died ' : 'lived'} ${one.golden} ${one.app} ${one.point} ${String(one.passing)}`);
      }
      load.stopFiling();
      const rest = await untilAtRest(arena);
      await load.stop();
      const died = new Set(done.filter(({ killed }) => killed).map(({ app, point }) => `${app}: ${point}`));
      const listed = (['gateway', 'worker'] as const).flatMap((app) =>
        pointsOf(app).map((point) => `${app}: ${point}`),
      );
      if (report !== undefined)
        await writeFile(
          report,
          JSON.stringify({ passings: wanted.length, listed, done, died: [...died].sort() }, null, 1),
        );
      tell(
        `${String(done.length)} of ${String(wanted.length)} passings, ${String(done.filter(({ killed }) => killed).length)} deaths`,
      );
      // Where time was short, of those that had their turn.
      const tried = new Set(done.map(({ app, point }) => `${app}: ${point}`));
      expect([...tried].filter((point) => !died.has(point))).toEqual([]);
      expect([
        ...rest.violations,
        ...(await checkLedger(arena, ledger)),
        ...(await checkDatabase(arena)),
        ...(await doctorSays(arena)),
      ]).toEqual([]);
    } finally {
      await load.stop().catch(() => undefined);
      await ledger.close();
      await arena.stop();
    }
  },
  150 * 60_000,
);
