// The promise of the service standard against the longest way through its process, on the calendars of those who work on it.
import type { City } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import { planPromise } from '@alur/process-check';
import type { PromisePlan } from '@alur/process-check';
import type { ServiceBundle } from '@alur/service';
import type { ServiceProof } from '../contract.js';
import { declarations, excludedIn, roundsIn } from './declared.js';
import { findingOf } from '../finding.js';
import type { Hours, HoursOfCases } from './hours.js';
import { hoursOfCases } from './hours.js';
import { timesIn } from './times.js';
import { promiseTooShort } from './too-short.js';
import { momentWords } from './words.js';
import { worstCase } from './worst-case.js';

/** A way of more steps than this is not followed for every day of the calendar. */
const LONGEST_WAY = 5_000;

/** What the shape of a promise allows. */
const MOST_DAYS = 365;

/**
 * The clock starts when the request is received, as in the running system, whose form takes no incomplete request; it stands
 * still while the applicant corrects something, which is why corrections are no part of the way.
 */
export const promiseKept: ServiceProof = (bundle, city) => {
  const plan = planOf(bundle);
  return [...declarations(bundle, plan), ...judged(bundle, city, plan)];
};

/** What a case takes at the worst, and what may be declared about it. */
export interface PromisedTime extends Pick<PromisePlan, 'waits' | 'repetitions'> {
  /** Absent where it cannot be told: no owner, no calendar that far, too many rounds. */
  readonly worst?: {
    readonly neededDays: number;
    /** `Kamis, 5 Maret 2026 pukul 15.00`; the end is absent beyond the last decree. */
    readonly receivedAt: string;
    readonly endedAt?: string;
    /** `di Sisir, `, where it is not the same everywhere. */
    readonly where: string;
  };
}

/** Only of a process that ends. */
export function promisedTime(bundle: ServiceBundle, city: City): PromisedTime {
  const plan = planOf(bundle);
  const { waits, repetitions } = plan;
  const kept = hoursOfCases(bundle, city);
  if (!kept || plan.effort > LONGEST_WAY) return { waits, repetitions };
  const [first] = worstOf(bundle, { plan, kept, workingDays: bundle.standard.duration.workingDays }).worst;
  if (!first) return { waits, repetitions };
  const { neededDays, start, end } = first.found;
  return {
    waits,
    repetitions,
    worst: {
      neededDays,
      receivedAt: momentWords(start),
      where: whereOf(first.hours, city),
      ...(Number.isFinite(end) ? { endedAt: momentWords(end) } : {}),
    },
  };
}

function judged(bundle: ServiceBundle, city: City, plan: PromisePlan): readonly Diagnostic[] {
  const kept = hoursOfCases(bundle, city);
  if (!kept) return [];
  if (plan.effort > LONGEST_WAY)
    return [unknown('putaran di dalam putaran membuat jalurnya terlalu panjang', 'Kurangi putaran atau batasnya')];
  const { worst, late } = worstOf(bundle, { plan, kept, workingDays: bundle.standard.duration.workingDays });
  const [first] = late;
  if (first)
    return [
      promiseTooShort(bundle, {
        worst: first.found,
        plan,
        owner: first.hours.owner,
        where: whereOf(first.hours, city),
      }),
    ];
  if (worst.length === 0)
    return [unknown('hari libur belum ditetapkan sejauh itu', 'Lengkapi calendar.yaml kota atau perpendek janjinya')];
  return kept.isComplete
    ? []
    : [unknown('pelaksananya bergantung pada terlalu banyak jawaban', 'Sederhanakan ungkapan agency')];
}

interface Promised {
  readonly plan: PromisePlan;
  readonly kept: HoursOfCases;
  readonly workingDays: number;
}

/** By the hours that agencies keep; the worst first. */
function worstOf(bundle: ServiceBundle, { plan, kept, workingDays }: Promised) {
  const worst = kept.cases.flatMap((hours) => {
    const isUniform = keepsOneDay(bundle, hours);
    const found = worstCase(plan, timesIn(bundle.process, hours), { owner: hours.owner, workingDays, isUniform });
    return found ? [{ hours, found }] : [];
  });
  worst.sort((a, b) => b.found.neededDays - a.found.neededDays || b.found.lateMinutes - a.found.lateMinutes);
  return { worst, late: worst.filter(({ found }) => found.isLate) };
}

/**
 * The fewest working days that are enough for the longest way, whatever the service promises now; undefined where no number
 * that the schema takes is proved to be.
 */
export function fewestWorkingDays(bundle: ServiceBundle, city: City): number | undefined {
  const plan = planOf(bundle);
  const kept = hoursOfCases(bundle, city);
  if (!kept || plan.effort > LONGEST_WAY) return undefined;
  for (let workingDays = 1; workingDays <= MOST_DAYS;) {
    const { worst, late } = worstOf(bundle, { plan, kept, workingDays });
    if (worst.length === 0) return undefined;
    const [first] = late;
    if (!first) return workingDays;
    if (!Number.isFinite(first.found.neededDays)) return undefined;
    workingDays = Math.max(workingDays + 1, first.found.neededDays);
  }
  return undefined;
}

/** Flows that go back, as a promise has to say how often. */
export const flowsThatGoBack = (bundle: ServiceBundle): readonly string[] =>
  planOf(bundle).repetitions.flatMap(({ kind, id }) => (kind === 'flow' ? [id] : []));

function planOf(bundle: ServiceBundle): PromisePlan {
  const rounds = roundsIn(bundle);
  return planPromise({ process: bundle.process, roundsOf: (id) => rounds.get(id), excluded: excludedIn(bundle) });
}

const keepsOneDay = ({ process }: ServiceBundle, { owner, of }: Hours): boolean =>
  [...of.values()].every((timeline) => timeline === owner) &&
  Object.values(process.elements).every(
    (element) =>
      !('trigger' in element) || element.trigger?.kind !== 'timer' || element.trigger.timer.kind === 'workingTime',
  );

const unknown = (why: string, mend: string): Diagnostic =>
  findingOf('PROMISE_UNKNOWN', {
    severity: 'warning',
    message: `Janji layanan belum terbukti: ${why}. ${mend}.`,
  });

function whereOf({ facts }: Hours, city: City): string {
  const villages = Object.values(facts ?? {}).flatMap((value) =>
    typeof value === 'string' && Object.hasOwn(city.villages, value) ? [city.villages[value]?.name ?? value] : [],
  );
  return villages.length > 0 ? `di ${villages.join(' dan ')}, ` : '';
}
