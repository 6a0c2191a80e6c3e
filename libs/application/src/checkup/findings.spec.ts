import type { Finding, Measured } from './findings.js';
import { findingsOf } from './findings.js';

const well: Measured = {
  stuck: { count: 0, first: [] },
  oldestDueSeconds: 30,
  waiting: [{ serviceId: 'sktm', dead: 0, incidents: 0 }],
  connections: { used: 80, limit: 100, ours: 40 },
  pausedAgencies: [],
  events: { inDefault: 0, missingMonths: [] },
  unchecked: { count: 2, oldestSeconds: 300 },
  unprovedSeconds: 600,
  lateRequests: { count: 0, oldestSeconds: 0 },
  clockAheadMs: -5_000,
  brokenVersions: [],
  queues: { reachable: true, policy: 'noeviction', epoch: true, paused: [] },
};

const found = (change: Partial<Measured>): readonly Finding[] => findingsOf({ ...well, ...change });
const redis = (change: Partial<NonNullable<Measured['queues']>>): readonly Finding[] =>
  found({ queues: { reachable: true, policy: 'noeviction', epoch: true, paused: [], ...change } });

it('a city that is well gives no finding, also at the edge of every limit', () => {
  expect(findingsOf(well)).toEqual([]);
  const { queues: _none, ...withoutRedis } = well;
  expect(findingsOf(withoutRedis)).toEqual([]);
  expect(redis({ policy: 'noeviction' })).toEqual([]);
});

it('names cases that nothing will move', () => {
  const first = [{ caseId: 'c', reference: 'BTU-1', serviceId: 'sktm' }];
  expect(found({ stuck: { count: 12, first } })).toEqual([
    { code: 'CASE_STUCK', details: { count: 12, references: ['BTU-1'] } },
  ]);
});

it('tells work that is late, put aside or stuck, by service', () => {
  expect(found({ oldestDueSeconds: 31 })).toEqual([{ code: 'WORK_LATE', details: { seconds: 31 } }]);
  expect(found({ waiting: [{ serviceId: 'sktm', dead: 2, incidents: 3 }] })).toEqual([
    { code: 'WORK_DEAD', details: { service: 'sktm', count: 2 } },
    { code: 'INCIDENTS_OPEN', details: { service: 'sktm', count: 3 } },
  ]);
  expect(found({ pausedAgencies: ['dinsos'] })).toEqual([{ code: 'AGENCY_PAUSED', details: { agencies: ['dinsos'] } }]);
});

it('tells files that nobody checks', () => {
  expect(found({ unchecked: { count: 3, oldestSeconds: 301 } })).toEqual([
    { code: 'FILES_UNCHECKED', details: { count: 3, minutes: 5 } },
  ]);
});

it('tells what the city owes to those whose data it keeps', () => {
  expect(found({ unprovedSeconds: 601 })).toEqual([{ code: 'AUDIT_UNPROVED', details: { minutes: 10 } }]);
  expect(found({ lateRequests: { count: 2, oldestSeconds: 7_300 } })).toEqual([
    { code: 'DATA_REQUESTS_LATE', details: { count: 2, hours: 2 } },
  ]);
});

it('tells a database that is short of connections, tables or the right time', () => {
  expect(found({ connections: { used: 81, limit: 100, ours: 41 } }).map(({ code }) => code)).toEqual([
    'CONNECTIONS_NEAR_LIMIT',
    'CONNECTIONS_OVER_BUDGET',
  ]);
  expect(found({ events: { inDefault: 1, missingMonths: ['2027-01'] } })).toEqual([
    { code: 'EVENTS_IN_DEFAULT_PARTITION', details: { count: 1 } },
    { code: 'PARTITIONS_MISSING', details: { months: ['2027-01'] } },
  ]);
  expect(found({ clockAheadMs: 5_600 })).toEqual([{ code: 'CLOCKS_APART', details: { seconds: 6 } }]);
  expect(found({ clockAheadMs: -61_000 })).toEqual([{ code: 'CLOCKS_APART', details: { seconds: -61 } }]);
});

it('tells a Redis that is away alone, else everything that is wrong with it', () => {
  expect(redis({ reachable: false, epoch: false }).map(({ code }) => code)).toEqual(['REDIS_UNREACHABLE']);
  expect(redis({ policy: 'allkeys-lru', epoch: false, paused: ['bell'] })).toEqual([
    { code: 'REDIS_MAY_EVICT', details: { policy: 'allkeys-lru' } },
    { code: 'QUEUE_EPOCH_MISSING', details: {} },
    { code: 'QUEUES_PAUSED', details: { queues: ['bell'] } },
  ]);
});

it('tells a published version that cannot run', () => {
  const broken = { serviceId: 'sktm', hash: 'abc', why: 'EXPRESSION_INVALID' };
  expect(found({ brokenVersions: [broken] })).toEqual([{ code: 'VERSION_BROKEN', details: broken }]);
});
