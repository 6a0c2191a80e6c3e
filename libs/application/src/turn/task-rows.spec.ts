import type { CaseEvent } from '@alur/case';
import type { InstanceState } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import { taskRows } from './task-rows.js';

const at = '2026-11-24T02:00:00.000Z';
const performer = { agency: 'dinsos', role: 'verifier' };
const bundle = { tasks: {}, process: { elements: {} } } as unknown as ServiceBundle;
const before = {
  elements: { '1': { key: '1', elementId: 'check', phase: 'user-task', performer, since: at } },
} as unknown as InstanceState;
const created: CaseEvent = { type: 'UserTaskCreated', at, key: '2', elementId: 'check', performer };
const stuck = (key: string): CaseEvent => ({
  type: 'IncidentRaised',
  at,
  key,
  elementId: 'check',
  code: 'ERROR_UNCAUGHT',
  message: 'm',
});
const rows = (...events: CaseEvent[]) => taskRows(events, bundle, before);

describe('the queue rows of a turn', () => {
  it.each<[string, CaseEvent]>([
    ['completed', { type: 'UserTaskCompleted', at, key: '1', elementId: 'check', by: 'x' }],
    ['ended by something else', { type: 'ElementTerminated', key: '1', elementId: 'check' }],
    ['stuck', stuck('1')],
  ])('a task that was %s leaves its queue', (_how, event) => {
    expect(rows(event)).toEqual({ opened: [], closed: ['1'], claims: [], pauses: [] });
  });

  it('an incident of work that was no task closes nothing', () => {
    expect(rows(stuck('9')).closed).toEqual([]);
  });

  it('a task that gets stuck in the turn it opens in was never in a queue', () => {
    expect(rows(created, stuck('2'))).toMatchObject({ opened: [], closed: [] });
  });

  it.each<[string, CaseEvent, string | null]>([
    ['claimed', { type: 'UserTaskClaimed', key: '1', by: 'anna' }, 'anna'],
    ['assigned', { type: 'UserTaskAssigned', key: '1', to: 'budi', by: 'head' }, 'budi'],
    ['delegated', { type: 'UserTaskDelegated', key: '1', to: 'citra', by: 'anna' }, 'citra'],
    ['resolved', { type: 'UserTaskResolved', key: '1', by: 'citra', to: 'anna' }, 'anna'],
    ['released', { type: 'UserTaskReleased', key: '1', by: 'anna' }, null],
  ])('a task that was %s says who has it', (_how, event, by) => {
    expect(rows(event).claims).toEqual([{ key: '1', by }]);
  });

  it('a task that opens for somebody, or is given away in the same turn, is written once', () => {
    expect(rows({ ...created, claimedBy: 'anna' }).opened).toMatchObject([{ key: '2', claimedBy: 'anna' }]);
    const given = rows(created, { type: 'UserTaskAssigned', key: '2', to: 'budi' });
    expect(given).toMatchObject({ opened: [{ key: '2', claimedBy: 'budi' }], claims: [] });
  });

  it('a task that stands still, and one that goes on', () => {
    const suspended: CaseEvent = { type: 'UserTaskSuspended', key: '1', suspension: { since: at, timers: [] } };
    expect(rows(suspended).pauses).toEqual([{ key: '1', at, due: null }]);
    expect(rows({ type: 'UserTaskResumed', at, key: '1', due: at }).pauses).toEqual([{ key: '1', at: null, due: at }]);
    const ended: CaseEvent = { type: 'ElementTerminated', key: '1', elementId: 'check' };
    expect(rows({ type: 'UserTaskResumed', at, key: '1' }, ended)).toMatchObject({ closed: ['1'], pauses: [] });
  });
});
