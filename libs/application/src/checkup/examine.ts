// Looks at everything that can be wrong with a running city and tells only what is.
import { toMillis } from '@alur/kernel';
import type { QueueCheckup, StoreCheckup } from '../ports/checkup.js';
import type { CompilePorts } from '../publishing/compile-bundle.js';
import { compileBundle } from '../publishing/compile-bundle.js';
import type { Finding, Measured } from './findings.js';
import { findingsOf } from './findings.js';

export interface ExaminePorts extends CompilePorts {
  readonly store: StoreCheckup;
  /** Absent where the queues lie in the database. */
  queues?(): Promise<QueueCheckup>;
  /** This machine's clock in milliseconds. */
  clock(): number;
}

const casesNamed = 10;
const monthsAhead = 3;

/** Rejects when it cannot look. A database that is behind its code is told alone: nothing else can be asked of it. */
export async function examine(ports: ExaminePorts): Promise<readonly Finding[]> {
  const pending = await ports.store.pendingMigrations();
  if (pending.length > 0) return [{ code: 'MIGRATIONS_PENDING', details: { migrations: pending } }];
  return findingsOf(await measure(ports));
}

async function measure(ports: ExaminePorts): Promise<Measured> {
  const { store } = ports;
  const clockAheadMs = await clockAhead(ports);
  const queues = await ports.queues?.();
  return {
    clockAheadMs,
    stuck: await store.stuckCases(casesNamed),
    oldestDueSeconds: await store.oldestDueSeconds(),
    waiting: await store.waitingForPeople(),
    connections: await store.connections(),
    pausedAgencies: await store.pausedAgencies(),
    events: await store.events(monthsAhead),
    unchecked: await store.uncheckedFiles(),
    unprovedSeconds: await store.unprovedSeconds(),
    lateRequests: await store.lateDataRequests(),
    brokenVersions: await brokenVersions(ports),
    ...(queues ? { queues } : {}),
  };
}

/** The answer was true somewhere between asking and hearing it. */
async function clockAhead({ store, clock }: ExaminePorts): Promise<number> {
  const asked = clock();
  const told = toMillis(await store.now());
  const heard = clock();
  return told - (asked + heard) / 2;
}

async function brokenVersions(ports: ExaminePorts): Promise<Measured['brokenVersions']> {
  const broken: { serviceId: string; hash: string; why: string }[] = [];
  for (const { hash, serviceId, files } of await ports.store.versions()) {
    const { version, findings } = await compileBundle(ports, files);
    if (version) continue;
    const first = findings.find(({ severity }) => severity === 'error');
    broken.push({ serviceId, hash, why: first?.code ?? 'UNKNOWN' });
  }
  return broken;
}
