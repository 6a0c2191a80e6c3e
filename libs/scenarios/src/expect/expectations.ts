// The closed list of what may be expected. Each says what is wrong, or nothing when it holds.
import type { Json } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import { endsCalled, idOf } from '../check/names.js';
import type { Expectation } from '../contract/scenario.js';
import type { Outcome } from '../run/outcome.js';
import { done, failed } from '../run/outcome.js';
import type { Play } from '../run/play.js';
import { differs, listed, sameItems } from './compare.js';
import { openIncidents, openJobs, openTasks, waitingEvents } from './open-work.js';
import { serviceExpectations } from './service-expectations.js';

export type Judge<K extends keyof Expectation> = (
  play: Play,
  expected: NonNullable<Expectation[K]>,
) => string | undefined;

type Judges = { readonly [K in keyof Expectation]-?: Judge<K> };

const judges: Judges = {
  tasks: (play, ids) => sameItems('Tugas terbuka', openTasks(play), plain(play, ids)),
  task: (play, id) => among('Tugas terbuka', openTasks(play), idOf(play.world.compiled, id)),
  jobs: (play, ids) => sameItems('Pekerjaan terbuka', openJobs(play), plain(play, ids)),
  job: (play, id) => among('Pekerjaan terbuka', openJobs(play), idOf(play.world.compiled, id)),
  sent({ record: { sent } }, names) {
    const isSame = canonicalJson(sent) === canonicalJson(names);
    return isSame ? undefined : differs('Pesan terkirim', listed(sent), listed(names));
  },
  waiting: (play, ids) => sameItems('Yang ditunggu', waitingEvents(play), plain(play, ids)),
  incidents(play, ids) {
    const found = openIncidents(play);
    const expected = plain(play, ids);
    // Several incidents at one element may be told as one.
    return sameItems('Kendala', [...new Set(found)], expected) && sameItems('Kendala', found, expected);
  },
  ended: judgeEnd,
  passed: (play, ids) => notAll('Belum dilalui', ids, (id) => countOf(play, id) > 0),
  notPassed: (play, ids) => notAll('Sudah dilalui', ids, (id) => countOf(play, id) === 0),
  count: (play, counts) =>
    firstOf(Object.entries(counts), ([id, expected]) => {
      const found = countOf(play, id);
      return found === expected ? undefined : differs(`"${id}" selesai`, `${String(found)} kali`, String(expected));
    }),
  data: ({ world: { data } }, values) =>
    firstOf(Object.entries(values), ([name, expected]) => {
      const found = Object.hasOwn(data, name) ? (data[name] as Json) : null;
      const isSame = canonicalJson(found) === canonicalJson(expected);
      return isSame ? undefined : differs(`Nilai "${name}"`, canonicalJson(found), canonicalJson(expected));
    }),
  rejected: ({ refusal }, code) =>
    refusal?.code === code
      ? undefined
      : differs('Langkah sebelumnya', refusal ? `ditolak ${refusal.code}` : 'diterima', `ditolak ${code}`),
  ...serviceExpectations,
};

/** All must hold; what is told is the first that does not. */
export function expectations(play: Play, expected: Expectation): Outcome {
  const fault = firstOf(Object.entries(expected), ([key, value]) =>
    // The table pairs each key with its own value; TypeScript cannot follow that through a lookup.
    (judges[key as keyof Expectation] as (play: Play, value: unknown) => string | undefined)(play, value),
  );
  return fault === undefined ? done : failed(fault);
}

function judgeEnd(play: Play, expected: boolean | string): string | undefined {
  const { isOver, state } = play;
  if (typeof expected === 'boolean') {
    if (isOver === expected) return undefined;
    return differs('Instans', isOver ? 'sudah berakhir' : 'masih berjalan', expected ? 'berakhir' : 'berjalan');
  }
  const ends = state?.ends ?? [];
  const isCancelled = state?.ending?.by === 'cancel';
  const isReached =
    (expected === 'cancelled' && isCancelled) ||
    state?.outcome === expected ||
    play.world.service?.outcome === expected ||
    endsCalled(play.world.compiled, expected).some((id) => ends.includes(id));
  if (isOver && isReached) return undefined;
  const found = isCancelled ? 'cancelled' : listed(ends);
  return differs(isOver ? 'Instans berakhir di' : 'Instans masih berjalan, akhir yang dicapai', found, expected);
}

const plain = (play: Play, ids: readonly string[]): readonly string[] => ids.map((id) => idOf(play.world.compiled, id));

const countOf = (play: Play, id: string): number => play.record.countOf(idOf(play.world.compiled, id));

const among = (what: string, found: readonly string[], id: string): string | undefined =>
  found.includes(id) ? undefined : differs(what, listed(found), `sedikitnya ${id}`);

function notAll(what: string, ids: readonly string[], holds: (id: string) => boolean): string | undefined {
  const wrong = ids.filter((id) => !holds(id));
  return wrong.length === 0 ? undefined : `${what}: ${wrong.join(', ')}.`;
}

function firstOf<T>(items: readonly T[], judge: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const wrong = judge(item);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
