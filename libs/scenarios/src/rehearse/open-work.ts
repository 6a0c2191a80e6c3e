// Everything that can be done at a place of a rehearsal, each thing with what is known of it.
import type {
  ElementInstance,
  ElementKey,
  IncidentCode,
  InstanceState,
  OpenJob,
  Performer,
} from '@alur/process-engine';
import type { Element } from '@alur/process-model';
import type { Instant } from '@alur/kernel';
import type { Rehearsal } from './rehearsal.js';

interface OpenThing {
  readonly key: ElementKey;
  readonly element: string;
  readonly since: Instant;
}

export interface OpenTask extends OpenThing {
  /** Of several open ones at the same element, oldest first, counted from 1. */
  readonly nth: number;
  readonly performer?: Performer;
  readonly due?: Instant;
  readonly claimedBy?: string;
  /** Only somebody who claimed it may complete it. */
  readonly claimRequired: boolean;
  /** Since when it waits for the applicant: nobody may act on it. */
  readonly suspendedSince?: Instant;
  readonly throws: Thrown;
}

export interface OpenWorkerJob extends OpenThing {
  readonly nth: number;
  readonly jobType: string;
  readonly attemptsLeft: number;
  readonly throws: Thrown;
}

/** Codes that somebody catches when they are thrown from here. */
export interface Thrown {
  readonly errors: readonly string[];
  readonly escalations: readonly string[];
}

export interface AwaitedMessage {
  readonly key: string;
  readonly element: string;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  readonly correlationKey?: string;
}

export interface DueTimer {
  readonly key: string;
  /** Absent for the date by which the applicant has to answer. */
  readonly element?: string;
  readonly due: Instant;
}

export interface HandOffInTransit extends OpenThing {
  readonly agency: string;
  readonly from?: string;
}

export interface OpenIncident extends OpenThing {
  readonly code: IncidentCode;
  readonly message: string;
}

export interface OpenWork {
  readonly tasks: readonly OpenTask[];
  readonly jobs: readonly OpenWorkerJob[];
  readonly awaited: readonly AwaitedMessage[];
  /** The first due comes first. */
  readonly timers: readonly DueTimer[];
  readonly inTransit: readonly HandOffInTransit[];
  readonly incidents: readonly OpenIncident[];
}

export function openWorkOf(rehearsal: Rehearsal): OpenWork {
  const { state, service } = rehearsal;
  if (state?.status !== 'active') return nothing;
  return {
    tasks: tasksIn(rehearsal, state),
    jobs: numbered(rehearsal.open('job')).map(([job, nth]) => jobOf(rehearsal, job, nth)),
    awaited: Object.values(state.subscriptions).flatMap(({ key, elementId, on }): readonly AwaitedMessage[] => {
      if (on.kind === 'condition') return [];
      const correlated = on.kind === 'message' && on.correlationKey !== undefined ? on.correlationKey : undefined;
      const { kind, name } = on;
      return [
        { key, element: elementId, kind, name, ...(correlated === undefined ? {} : { correlationKey: correlated }) },
      ];
    }),
    timers: [
      ...Object.values(state.timers).map(({ key, elementId, due }) => ({ key, element: elementId, due })),
      ...(service?.lapsesAt === undefined ? [] : [{ key: 'correction', due: service.lapsesAt }]),
    ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    inTransit: rehearsal.open('in-transit').map((instance) => ({
      ...thing(instance),
      agency: instance.performer?.agency ?? '',
      ...(instance.cameFrom === undefined ? {} : { from: instance.cameFrom }),
    })),
    incidents: rehearsal
      .open('incident')
      .map((instance) => ({ ...thing(instance), code: instance.code, message: instance.message })),
  };
}

const nothing: OpenWork = { tasks: [], jobs: [], awaited: [], timers: [], inTransit: [], incidents: [] };

const thing = ({ key, elementId, since }: ElementInstance): OpenThing => ({ key, element: elementId, since });

function tasksIn(rehearsal: Rehearsal, state: InstanceState): readonly OpenTask[] {
  const suspended = Object.values(state.elements).filter(
    (instance) => instance.phase === 'user-task' && instance.suspended !== undefined,
  );
  return [...numbered(rehearsal.open('user-task')), ...numbered(suspended)].flatMap(([task, nth]) => {
    if (task.phase !== 'user-task') return [];
    const { performer, due, claimedBy, suspended: waits } = task;
    const element = rehearsal.compiled.topology.elements.get(task.elementId);
    return [
      {
        ...thing(task),
        nth,
        claimRequired: element?.type === 'userTask' && element.claimRequired === true,
        ...(performer ? { performer } : {}),
        ...(due === undefined ? {} : { due }),
        ...(claimedBy === undefined ? {} : { claimedBy }),
        ...(waits ? { suspendedSince: waits.since } : {}),
        throws: thrownFrom(rehearsal, task),
      },
    ];
  });
}

const jobOf = (rehearsal: Rehearsal, job: OpenJob, nth: number): OpenWorkerJob => ({
  ...thing(job),
  nth,
  jobType: job.jobType,
  attemptsLeft: rehearsal.attemptsLeft(job),
  throws: thrownFrom(rehearsal, job),
});

function numbered<T extends ElementInstance>(instances: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<string, number>();
  return instances.map((instance) => {
    const nth = (counts.get(instance.elementId) ?? 0) + 1;
    counts.set(instance.elementId, nth);
    return [instance, nth] as const;
  });
}

/** Events on its edge and on the edges of what it lies in, and those that stand in a scope beside it. */
function thrownFrom({ compiled }: Rehearsal, { elementId }: ElementInstance): Thrown {
  const { elements } = compiled.topology;
  const around = new Set<string | undefined>([elementId]);
  for (let at = elements.get(elementId); at; at = at.scope === undefined ? undefined : elements.get(at.scope))
    around.add(at.scope);
  const catching = [...elements.values()].filter((element) => catches(element, around, elements));
  const codesOf = (kind: 'error' | 'escalation'): readonly string[] => [
    ...new Set(
      catching.flatMap((element) => {
        const trigger = 'trigger' in element ? element.trigger : undefined;
        return trigger?.kind === kind && 'code' in trigger && trigger.code !== undefined ? [trigger.code] : [];
      }),
    ),
  ];
  return { errors: codesOf('error'), escalations: codesOf('escalation') };
}

function catches(
  element: Element,
  around: ReadonlySet<string | undefined>,
  elements: ReadonlyMap<string, Element>,
): boolean {
  if (element.type === 'boundaryEvent') return around.has(element.attachedTo);
  if (element.type !== 'startEvent' || element.scope === undefined) return false;
  const beside = elements.get(element.scope);
  return beside?.type === 'subProcess' && beside.kind === 'event' && around.has(beside.scope);
}
