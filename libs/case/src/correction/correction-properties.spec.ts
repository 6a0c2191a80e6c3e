// Whatever people and clocks do, in whatever order: what a correction says and what the process does stay one thing.
import fc from 'fast-check';
import type { Instant } from '@alur/kernel';
import { fromMillis, toMillis } from '@alur/kernel';
import type { CasePlay } from '@alur/testing';
import { bothChecking, november } from '@alur/testing';
import type { CaseCommand } from '../case-command.js';

type Ask = (play: CasePlay, at: Instant) => CaseCommand;

const data = { section: 'application', commitment: 'c' };
/** Keys of open elements and one that never was. */
const keys = (play: CasePlay): readonly string[] => [...Object.keys(play.now.process.elements).sort(), '99'];
const keyAt = (play: CasePlay, index: number): string => keys(play)[index % keys(play).length] ?? '99';

const asks: fc.Arbitrary<Ask> = fc.oneof(
  fc
    .tuple(fc.nat(3), fc.subarray(['photo', 'address', 'name']), fc.boolean())
    .map(([index, fields, again]): Ask => (play, at) => ({
      type: 'ReturnForCorrection',
      at,
      key: keyAt(play, index),
      by: 'officer',
      fields: Object.fromEntries(fields.map((field) => [field, 'unclear'])),
      ...(again ? { anotherRound: true as const } : {}),
    })),
  fc.subarray(['photo', 'address', 'name']).map((changed): Ask => (_play, at) => ({
    type: 'Resubmit',
    at,
    changed,
    variables: {},
    data,
  })),
  fc.nat(3).map((index): Ask => (play, at) => ({
    type: 'PerformTask',
    at,
    key: keyAt(play, index),
    by: 'officer',
    variables: {},
  })),
  fc.nat(3).map((index): Ask => (play, at) => ({ type: 'ReceiveHandOff', at, key: keyAt(play, index) })),
  fc.constantFrom<Ask>(
    (_play, at) => ({ type: 'WithdrawRequest', at }),
    (play, at) => ({ type: 'CorrectionDue', at, due: play.now.correction?.due ?? at }),
    (play, at) => ({ type: 'RemindOfCorrection', at, due: play.now.correction?.due ?? at }),
  ),
);

function holdsTogether(play: CasePlay): void {
  const { correction, process, decision, promisePausedSince } = play.now;
  const open = Object.values(process.elements);
  const suspended = open.filter((one) => one.phase === 'user-task' && one.suspended);
  expect(suspended.map((one) => one.key).sort()).toEqual([...(correction?.tasks ?? [])].sort());
  const working = open.some((one) => !suspended.includes(one) && one.phase !== 'scope' && one.phase !== 'waiting');
  expect(promisePausedSince !== undefined).toBe(suspended.length > 0 && !working);
  if (decision) expect([open.length, process.status]).toEqual([0, 'ended']);
  expect((play.now.corrections ?? []).map((one) => one.round)).toEqual(
    (play.now.corrections ?? []).map((_, n) => n + 1),
  );
}

it('a correction is open exactly as long as a task waits for it, and the promise stands still exactly while nobody works', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(asks, fc.integer({ min: 1, max: 40 })), { maxLength: 14 }), (steps) => {
      const play = bothChecking();
      let at = november(23, 9);
      for (const [ask, hours] of steps) {
        at = fromMillis(toMillis(at) + hours * 3_600_000);
        const command = ask(play, at);
        if (play.ask(command).ok) play.do(command);
        holdsTogether(play);
      }
    }),
    { numRuns: 300 },
  );
});
