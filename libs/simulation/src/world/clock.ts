// The database's clock moves to the next moment at which something may happen, or by a jump.
import type { Action } from './action.js';
import type { World } from './world.js';
import { isDue } from '../store/work-statements.js';

const jumps: readonly (readonly [label: string, milliseconds: number])[] = [
  ['a second passes', 1_000],
  ['half a minute passes', 31_000],
  ['an hour passes', 3_600_000],
  // A clock that is put right.
  ['the clock goes back', -2_000],
];

export function timeActions(world: World): readonly Action[] {
  const next = nextMoment(world);
  const to = (label: string, moment: number): Action => ({
    kind: 'time',
    label,
    run: () => {
      world.tables.now = Math.max(world.tables.now, moment);
    },
  });
  return [
    ...(next === undefined ? [] : [to('the next moment comes', next)]),
    ...jumps.map(([label, milliseconds]): Action => ({
      label,
      kind: 'fault',
      run: () => {
        world.tables.now += milliseconds;
      },
    })),
  ];
}

/** Loops look at what is due now, so the next look counts only while something is; else the next instant something is due. */
function nextMoment({ tables, sleepers, queue }: World): number | undefined {
  const { now } = tables;
  const rows = [...tables.work.values()].filter(({ deadAt }) => deadAt === null);
  const later = [
    ...rows.flatMap(({ runAt, leasedUntil }) => [runAt, ...(leasedUntil === null ? [] : [leasedUntil + 1])]),
    ...queue.waiting.map(({ from }) => from),
    sleepers.nextPause() ?? now,
  ].filter((moment) => moment > now);
  if (rows.some((row) => isDue(row, now))) later.push(Math.max(now + 1, sleepers.nextLoop() ?? now));
  return later.length === 0 ? undefined : Math.min(...later);
}
