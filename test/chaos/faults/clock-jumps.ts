// F13: the clock of one machine jumps, forward and back, while its neighbours go on; its zone is another one too.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Arena } from '../arena/arena.js';
import { pauseBetween } from '../arena/arena.js';
import type { CityProcess } from '../arena/city-process.js';
import type { Violation } from '../invariants/violation.js';
import { CitizenPerson } from '../../support/people.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

const hour = 3_600;
const day = 24 * hour;
/** Seconds beside the true time. */
const jumps = [hour, -hour, day, -day, -5, 90];
const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC'];

const tooling = pathToFileURL(join(__dirname, '..', '..', '..', 'config', 'tooling', 'faketime.mjs')).href;

/** Asked in a process of its own: the tools are modules that Jest does not load. */
const findLibrary = (folder: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const script = `import(${JSON.stringify(tooling)}).then((tool) => process.stdout.write(tool.findFaketime({ fallbackCache: ${JSON.stringify(folder)} }) ?? ''))`;
    execFile(process.execPath, ['-e', script], (error, stdout) => {
      resolve(error || stdout === '' ? undefined : stdout);
    });
  });

let library: string | undefined;
let begun: string | undefined;
const odd: Violation[] = [];

/** What happened when is told by the database alone: no row may be from before the run, or from a day that has not come. */
const untimely = `
  SELECT what, count(*)::int AS n, min(at)::text AS first, max(at)::text AS last
    FROM (SELECT 'turn' AS what, at FROM case_event
          UNION ALL SELECT 'message', sent_at FROM outbox_message
          UNION ALL SELECT 'file', uploaded_at FROM stored_file
          UNION ALL SELECT 'audit row', at FROM audit_event
          UNION ALL SELECT 'checkpoint', at FROM audit_checkpoint
          UNION ALL SELECT 'open task', opened_at FROM user_task) told
   WHERE at < $1::timestamptz OR at > clock_timestamp() + interval '1 second' GROUP BY what`;

/** A code that is asked for and typed while one gateway believes in another time. */
async function signIn(arena: Arena, chance: Chance): Promise<void> {
  const phone = `08127773${String(chance.between(1_000, 9_999) | 0)}`;
  await new CitizenPerson(arena.url, phone).signIn().catch((error: unknown) => {
    odd.push({ invariant: 'fault', what: `nobody can sign in beside a clock that jumped: ${String(error)}` });
  });
}

async function underOtherTime(arena: Arena, chance: Chance, process: CityProcess): Promise<void> {
  const clock = join(arena.folder, `clock-${process.name}`);
  const jumpTo = (seconds: number): Promise<void> => writeFile(clock, `${seconds < 0 ? '' : '+'}${String(seconds)}\n`);
  const isGateway = arena.gateways.includes(process);
  await jumpTo(0);
  await process.alone(async () => {
    await process.end('SIGKILL');
    process.startsWith({
      env: {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: clock,
        FAKETIME_CACHE_DURATION: '1',
        // A clock that is set does not make the time run that a process counts for itself.
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        TZ: chance.pick(zones),
      },
    });
    process.start();
    await process.hasSaid(`${process.name.replace(/-\d+$/, '')} ready`);
    for (const seconds of chance.shuffled(jumps).slice(0, arena.pace === 'long' ? jumps.length : 2)) {
      await jumpTo(seconds);
      arena.count(`a clock jumped to ${seconds > 0 ? '+' : ''}${String(seconds)} s`);
      await pauseBetween(chance, 2_000, 4_000);
      if (isGateway) await signIn(arena, chance);
      if (chance.percent(50)) await jumpTo(0);
    }
    await process.end('SIGKILL');
    process.startsWith();
    process.start();
  });
}

export const clockJumps: Fault = {
  id: 'F13',
  async missing() {
    library = await findLibrary(process.env['TMPDIR'] ?? '/tmp');
    return library === undefined ? 'libfaketime was not found, and could not be unpacked' : undefined;
  },
  async before(arena) {
    begun = (await arena.rows<{ now: string }>('SELECT pg_postmaster_start_time()::text AS now'))[0]?.now;
  },
  async strike(arena, chance) {
    await underOtherTime(arena, chance, chance.percent(70) ? chance.pick(arena.workers) : chance.pick(arena.gateways));
  },
  async after(arena) {
    const rows = await arena.rows<{ what: string; n: number; first: string; last: string }>(untimely, [begun]);
    return [
      ...odd.splice(0),
      ...rows.map(({ what, n, first, last }): Violation => ({
        invariant: 'I6',
        what: `${String(n)} of kind ${what} are dated ${first} to ${last}, outside the run`,
      })),
    ];
  },
};
