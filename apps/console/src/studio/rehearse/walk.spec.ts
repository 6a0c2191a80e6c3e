import type { Rehearsal, Step } from '@alur/scenarios';
import { done, walkFrom, wentTo } from './walk.js';

/** Goes on with every step but the one that is refused. */
const place = (steps: readonly string[]): Rehearsal =>
  ({
    steps,
    after: ([step]: readonly Step[]) =>
      step?.with === 'no'
        ? { ok: false, error: { code: 'NO', message: 'Tidak bisa.' } }
        : { ok: true, value: place([...steps, String(step?.with)]) },
  }) as unknown as Rehearsal;

const wait = (span: string): Step => ({ verb: 'wait', with: span });
const stepsOf = (rehearsal: Rehearsal): unknown => (rehearsal as unknown as { steps: readonly string[] }).steps;

describe('a walk through a rehearsal', () => {
  it('goes back without forgetting how far it came, until another way is gone', () => {
    const begun = walkFrom(place([]));
    const two = done(done(begun, wait('a')), wait('b'));
    const back = wentTo(two, begun.here);
    expect([stepsOf(back.here), stepsOf(back.farthest)]).toEqual([[], ['a', 'b']]);
    const other = done(back, wait('c'));
    expect([stepsOf(other.here), stepsOf(other.farthest)]).toEqual([['c'], ['c']]);
    expect([two.moment, back.moment, other.moment]).toEqual([2, 3, 4]);
  });

  it('stays where it is when a step is refused, and says why, once', () => {
    const refused = done(walkFrom(place([])), wait('no'));
    expect(refused).toMatchObject({ moment: 0, refusal: { message: 'Tidak bisa.' } });
    expect(done(refused, wait('a'))).not.toHaveProperty('refusal');
    expect(wentTo(refused, refused.here)).not.toHaveProperty('refusal');
  });
});
