// A city in one thread: gateways, workers, people, a store, a queue and a clock, and nothing happens but what is chosen.
import type { CompiledVersion, Draft, Entropy } from '@alur/application';
import { StoreUnavailable } from '@alur/application';
import type { City } from '@alur/city';
import type { Chance } from '../chance.js';
import { expectedVisits } from '../goldens/expected-visits.js';
import { Ledger } from '../invariants/ledger.js';
import { Citizen } from '../people/citizen.js';
import { Officer } from '../people/officer.js';
import { seededEntropy } from '../processes/entropy.js';
import type { Gateway } from '../processes/gateway.js';
import { gateway } from '../processes/gateway.js';
import type { Worker } from '../processes/worker.js';
import { worker } from '../processes/worker.js';
import { isoOf, Tables } from '../store/tables.js';
import type { Action } from './action.js';
import type { Mirror } from './asked.js';
import { Statements } from './asked.js';
import { Errands } from './errands.js';
import type { Owner } from './process.js';
import { SimulatedProcess } from './process.js';
import { SimulatedQueue } from './queue.js';
import { Sleepers } from './sleepers.js';
import { faultActions } from './faults.js';
import { timeActions } from './clock.js';
import { Stranger } from './stranger.js';

/** Monday 23 November 2026, 09.00 in Batu. */
const began = Date.parse('2026-11-23T02:00:00.000Z');

export interface WorldPlan {
  readonly city: City;
  readonly chance: Chance;
  readonly gateways: number;
  readonly workers: number;
  /** One per case: the version it is filed under, and the answer to its question. */
  readonly cases: readonly { readonly version: CompiledVersion; readonly route: string }[];
  /** Of gateways, then workers; without it every clock goes right. */
  readonly paces?: readonly number[];
  readonly mirror?: Mirror;
}

export class World {
  readonly city: City;
  readonly chance: Chance;
  readonly entropy: Entropy;
  readonly ledger = new Ledger();
  readonly tables: Tables;
  readonly statements: Statements;
  readonly errands = new Errands();
  readonly stranger = new Stranger();
  readonly sleepers: Sleepers;
  readonly queue: SimulatedQueue;
  readonly gateways: readonly SimulatedProcess<Gateway>[];
  readonly workers: readonly SimulatedProcess<Worker>[];
  readonly citizens: readonly Citizen[];
  readonly officers: readonly Officer[];
  private readonly versions: ReadonlyMap<string, CompiledVersion>;
  private readonly drafts: ReadonlyMap<string, Draft>;

  constructor(plan: WorldPlan) {
    this.city = plan.city;
    this.chance = plan.chance;
    this.entropy = seededEntropy(plan.chance);
    this.tables = new Tables(began, this.ledger);
    this.ledger.tables = this.tables;
    this.statements = new Statements(this.tables, plan.mirror);
    const now = (): number => this.tables.now;
    this.sleepers = new Sleepers(now);
    this.queue = new SimulatedQueue(now);
    this.versions = new Map(plan.cases.map(({ version }) => [version.hash, version]));
    const drafts = plan.cases.map((one, index) => this.draft(one, `citizen-${String(index + 1)}`));
    this.drafts = new Map(drafts.map((draft) => [draft.id, draft]));
    this.citizens = drafts.map((draft) => new Citizen(this, draft.id, draft.citizenId));
    this.officers = ['officer-1', 'officer-2'].map((id) => new Officer(this, id));
    const paceOf = (place: number): number => plan.paces?.[place] ?? 1;
    this.gateways = several(
      plan.gateways,
      (n) => new SimulatedProcess(`gateway-${String(n + 1)}`, this, (one) => gateway(this, one), paceOf(n)),
    );
    this.workers = several(
      plan.workers,
      (n) =>
        new SimulatedProcess(`worker-${String(n + 1)}`, this, (one) => worker(this, one), paceOf(plan.gateways + n)),
    );
    for (const one of this.processes) one.start();
  }

  get processes(): readonly SimulatedProcess[] {
    return [...this.gateways, ...this.workers];
  }

  private draft({ version, route }: WorldPlan['cases'][number], name: string): Draft {
    return {
      id: this.entropy.uuid(),
      serviceId: version.bundle.id,
      versionHash: version.hash,
      citizenId: this.entropy.uuidOf(name),
      answers: { route },
      revision: 1,
      updatedAt: isoOf(began),
      submitted: false,
    };
  }

  versionOf(hash: string): CompiledVersion {
    const version = this.versions.get(hash);
    if (!version) throw new Error(`Expected a version ${hash}`);
    return version;
  }

  /** The one that people apply by. */
  offeredFor(serviceId: string): CompiledVersion | undefined {
    return [...this.versions.values()].find(({ bundle }) => bundle.id === serviceId);
  }

  /** How the case has to go; nothing where the clock has a say. */
  expectedOf(caseId: string): string | undefined {
    const draft = this.drafts.get(caseId);
    return draft && expectedVisits[draft.versionHash]?.[String(draft.answers['route'])];
  }

  draftOf(id: string): Draft | undefined {
    return this.drafts.get(id);
  }

  isOutage(error: unknown): boolean {
    return error instanceof StoreUnavailable;
  }

  /** Something that must not be: not an invariant of the store, but nobody should ever meet it. */
  surprise(what: string): void {
    this.ledger.violations.push({ invariant: 'I3', what });
  }

  forget(process: Owner): void {
    this.statements.forget(process);
    this.errands.forget(process);
    this.sleepers.forget(process);
  }

  /** Everything that can happen now. */
  actions(): readonly Action[] {
    return [
      ...this.statements.actions(),
      ...this.errands.actions(),
      ...this.deliveries(),
      ...this.sleepers.actions(),
      ...this.citizens.flatMap((citizen) => citizen.actions()),
      ...this.officers.flatMap((officer) => officer.actions()),
      ...timeActions(this),
      ...faultActions(this),
    ];
  }

  private deliveries(): readonly Action[] {
    const awake = this.workers.filter((one) => one.isAlive && !one.isFrozen);
    return this.queue.ready().flatMap((job) => [
      ...awake.map((one): Action => ({
        kind: 'step',
        label: `${job.label} to ${one.name}`,
        about: job,
        run: () => {
          this.queue.take(job);
          one.inside?.process(job);
        },
      })),
      fault(`${job.label} is lost`, job, () => this.queue.take(job)),
      fault(`${job.label} is doubled`, job, () => this.queue.double(job)),
      fault(`${job.label} is delayed`, job, () => this.queue.delay(job, 20_000)),
    ]);
  }

  /** The thing that somebody waits for is done, for everybody. */
  get isDone(): boolean {
    return (
      this.citizens.every(({ isDone }) => isDone) &&
      this.officers.every(({ isDone }) => isDone) &&
      [...this.tables.cases.values()].every(({ state }) => (JSON.parse(state) as { decision?: unknown }).decision) &&
      this.tables.work.size === 0
    );
  }
}

const fault = (label: string, about: object, run: () => void): Action => ({ kind: 'fault', label, about, run });

const several = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
