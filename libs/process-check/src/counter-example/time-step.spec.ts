import { toInstant } from '@alur/kernel';
import type { Timer } from '@alur/process-model';
import type { Rehearsal } from '@alur/scenarios';
import { smallModel } from '../fixtures/small-model.js';
import { timeStep } from './time-step.js';

const now = toInstant('2026-01-05T08:00:00+07:00');

function step(timer: Timer, due: string) {
  const trigger = { kind: 'timer', timer } as const;
  const element = smallModel('k', { k: { type: 'intermediateCatchEvent', trigger } }).elements['k'];
  if (!element) throw new Error('What is k?');
  const rehearsal = { now, zone: '+07:00' } as Rehearsal; // the clock is all that is looked at
  return timeStep({ key: '1', elementId: 'k', due: toInstant(due) }, element, rehearsal);
}
const lasting = (literal: string): Timer => ({ kind: 'duration', value: { literal } });

it('is a wait as long as the drawing says, where that is what is left', () => {
  expect(step(lasting('P2D'), '2026-01-07T08:00:00+07:00')).toEqual({ verb: 'wait', with: 'P2D' });
  expect(step({ kind: 'cycle', value: { literal: 'R3/PT4H' } }, '2026-01-05T12:00:00+07:00')).toEqual({
    verb: 'wait',
    with: 'PT4H',
  });
});

it('is until the instant, where less or more is left', () => {
  expect(step(lasting('P2D'), '2026-01-06T08:00:00+07:00')).toEqual({
    verb: 'until',
    with: '2026-01-06T01:00:00.000Z',
  });
  expect(step({ kind: 'duration', value: { feel: 'x' } }, '2026-01-07T08:00:00+07:00')).toMatchObject({
    verb: 'until',
  });
  expect(step({ kind: 'date', value: { literal: '2026-01-07' } }, '2026-01-07T00:00:00+07:00')).toMatchObject({
    verb: 'until',
  });
  expect(step(lasting('4 days'), '2026-01-07T08:00:00+07:00')).toMatchObject({ verb: 'until' });
});

it('is no time at all, where it is due already', () => {
  expect(step(lasting('P2D'), '2026-01-05T08:00:00+07:00')).toEqual({ verb: 'wait', with: 'PT0S' });
  expect(step(lasting('P2D'), '2026-01-04T08:00:00+07:00')).toEqual({ verb: 'wait', with: 'PT0S' });
});
