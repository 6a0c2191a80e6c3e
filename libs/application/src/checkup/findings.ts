// From what was measured to what somebody must know: findings only, each with what it is about.
import type { QueueCheckup, StuckCase } from '../ports/checkup.js';

export interface Finding {
  readonly code: FindingCode;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}

export type FindingCode =
  | 'AGENCY_PAUSED'
  | 'AUDIT_UNPROVED'
  | 'CASE_STUCK'
  | 'CLOCKS_APART'
  | 'CONNECTIONS_NEAR_LIMIT'
  | 'CONNECTIONS_OVER_BUDGET'
  | 'DATA_REQUESTS_LATE'
  | 'EVENTS_IN_DEFAULT_PARTITION'
  | 'FILES_UNCHECKED'
  | 'INCIDENTS_OPEN'
  | 'MIGRATIONS_PENDING'
  | 'PARTITIONS_MISSING'
  | 'QUEUES_PAUSED'
  | 'QUEUE_EPOCH_MISSING'
  | 'REDIS_MAY_EVICT'
  | 'REDIS_UNREACHABLE'
  | 'VERSION_BROKEN'
  | 'WORK_DEAD'
  | 'WORK_LATE';

export interface Measured {
  readonly stuck: { readonly count: number; readonly first: readonly StuckCase[] };
  readonly oldestDueSeconds: number;
  readonly waiting: readonly { readonly serviceId: string; readonly dead: number; readonly incidents: number }[];
  readonly connections: { readonly used: number; readonly limit: number; readonly ours: number };
  readonly pausedAgencies: readonly string[];
  readonly events: { readonly inDefault: number; readonly missingMonths: readonly string[] };
  readonly unchecked: { readonly count: number; readonly oldestSeconds: number };
  readonly unprovedSeconds: number;
  readonly lateRequests: { readonly count: number; readonly oldestSeconds: number };
  /** The database's clock less ours. */
  readonly clockAheadMs: number;
  readonly brokenVersions: readonly { readonly serviceId: string; readonly hash: string; readonly why: string }[];
  readonly queues?: QueueCheckup;
}

/** Work older than this waits for something that does not come by itself. */
const lateSeconds = 30;
/** A scanner that is there takes seconds; files are tried once a minute. */
const uncheckedSeconds = 300;
/** Checkpoints are taken once a minute, by whichever worker is there. */
const unprovedLimitSeconds = 600;
/** Part of the server's connections from which the next peak may find none. */
const nearLimit = 0.8;
/** What `npm start` needs at most; several gateways and workers need as much again each. */
export const connectionBudget = 40;
const clockToleranceMs = 5_000;

export const findingsOf = (measured: Measured): readonly Finding[] => [
  ...casesAndWork(measured),
  ...database(measured),
  ...promises(measured),
  ...(measured.queues ? redis(measured.queues) : []),
  ...measured.brokenVersions.map((version): Finding => ({ code: 'VERSION_BROKEN', details: version })),
];

function casesAndWork({ stuck, oldestDueSeconds, waiting, pausedAgencies, unchecked }: Measured): readonly Finding[] {
  const found: Finding[] = [];
  if (stuck.count > 0)
    found.push({
      code: 'CASE_STUCK',
      details: { count: stuck.count, references: stuck.first.map(({ reference }) => reference) },
    });
  if (oldestDueSeconds > lateSeconds)
    found.push({ code: 'WORK_LATE', details: { seconds: Math.round(oldestDueSeconds) } });
  for (const { serviceId, dead, incidents } of waiting) {
    if (dead > 0) found.push({ code: 'WORK_DEAD', details: { service: serviceId, count: dead } });
    if (incidents > 0) found.push({ code: 'INCIDENTS_OPEN', details: { service: serviceId, count: incidents } });
  }
  if (unchecked.oldestSeconds > uncheckedSeconds)
    found.push({
      code: 'FILES_UNCHECKED',
      details: { count: unchecked.count, minutes: Math.floor(unchecked.oldestSeconds / 60) },
    });
  if (pausedAgencies.length > 0) found.push({ code: 'AGENCY_PAUSED', details: { agencies: pausedAgencies } });
  return found;
}

/** What the city owes to those whose data it keeps. */
function promises({ unprovedSeconds, lateRequests }: Measured): readonly Finding[] {
  const found: Finding[] = [];
  if (unprovedSeconds > unprovedLimitSeconds)
    found.push({ code: 'AUDIT_UNPROVED', details: { minutes: Math.floor(unprovedSeconds / 60) } });
  if (lateRequests.count > 0)
    found.push({
      code: 'DATA_REQUESTS_LATE',
      details: { count: lateRequests.count, hours: Math.floor(lateRequests.oldestSeconds / 3_600) },
    });
  return found;
}

function database({ connections, events, clockAheadMs }: Measured): readonly Finding[] {
  const { used, limit, ours } = connections;
  const found: Finding[] = [];
  if (used > limit * nearLimit) found.push({ code: 'CONNECTIONS_NEAR_LIMIT', details: { used, limit } });
  if (ours > connectionBudget)
    found.push({ code: 'CONNECTIONS_OVER_BUDGET', details: { ours, budget: connectionBudget } });
  if (events.inDefault > 0) found.push({ code: 'EVENTS_IN_DEFAULT_PARTITION', details: { count: events.inDefault } });
  if (events.missingMonths.length > 0)
    found.push({ code: 'PARTITIONS_MISSING', details: { months: events.missingMonths } });
  if (Math.abs(clockAheadMs) > clockToleranceMs)
    found.push({ code: 'CLOCKS_APART', details: { seconds: Math.round(clockAheadMs / 1_000) } });
  return found;
}

function redis({ reachable, policy, epoch, paused }: QueueCheckup): readonly Finding[] {
  if (!reachable) return [{ code: 'REDIS_UNREACHABLE', details: {} }];
  const found: Finding[] = [];
  if (policy !== undefined && policy !== 'noeviction') found.push({ code: 'REDIS_MAY_EVICT', details: { policy } });
  if (!epoch) found.push({ code: 'QUEUE_EPOCH_MISSING', details: {} });
  if (paused.length > 0) found.push({ code: 'QUEUES_PAUSED', details: { queues: paused } });
  return found;
}
