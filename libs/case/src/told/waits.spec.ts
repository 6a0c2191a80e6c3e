import type { ServiceBundle } from '@alur/service';
import type { CaseState } from '../case-state.js';
import { waitsOf } from './waits.js';

const bundle = {
  steps: { cooling: 'Menunggu masa sanggah', payment: 'Menunggu pembayaran Anda' },
  tasks: {},
  process: { elements: {} },
} as unknown as ServiceBundle;
const since = '2026-11-24T02:00:00.000Z';
const due = '2026-11-27T16:59:59.000Z';

const told = (elements: object, timers: object = {}) =>
  waitsOf(bundle, { process: { elements, timers } } as unknown as Pick<CaseState, 'process'>);
const waiting = (key: string, elementId: string) => ({ [key]: { phase: 'waiting', key, elementId, since } });

it('a case that waits for a day says for what and until when', () => {
  const timers = { '3': { key: '3', elementId: 'cooling', attachedTo: '2', due } };
  expect(told(waiting('2', 'cooling'), timers)).toEqual([
    { step: 'Menunggu masa sanggah', element: 'cooling', since, until: due },
  ]);
});

it('one that waits for somebody outside does not say when, whatever is done if nobody answers', () => {
  const timers = { '3': { key: '3', elementId: 'reminder', attachedTo: '2', due } };
  expect(told(waiting('2', 'payment'), timers)).toEqual([
    { step: 'Menunggu pembayaran Anda', element: 'payment', since },
  ]);
});

it('several that wait for the same are one, and work is no wait', () => {
  const task = { '4': { phase: 'user-task', key: '4', elementId: 'sign', since } };
  expect(told({ ...waiting('2', 'payment'), ...waiting('3', 'payment'), ...task })).toHaveLength(1);
});
