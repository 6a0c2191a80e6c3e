/**
 * What was rehearsed becomes a scenario: the same steps, and after each what was seen then. It holds as long as the service
 * goes as it went, and says where it goes otherwise.
 */
import { localDate } from '@alur/calendar';
import { canonicalJson } from '@alur/kernel';
import type { Expectation, Scenario, Step } from '../contract/scenario.js';
import type { ServiceCase } from '../contract/world.js';
import { waitingAt } from '../expect/open-work.js';
import type { Rehearsal } from './rehearsal.js';

export function keptScenario(rehearsal: Rehearsal, name: string): Scenario {
  const { trail } = rehearsal;
  const steps = trail.flatMap((here, index): readonly Step[] => {
    const seen = seenAt(here, trail[index - 1]);
    const whole = here === rehearsal ? { ...seen, ...endSeenAt(here) } : seen;
    return [...here.lastSteps, ...(Object.keys(whole).length === 0 ? [] : [{ verb: 'expect', with: whole } as const])];
  });
  return { ...rehearsal.scenario, name, steps };
}

/** What is open now, and what else is new since the step before. */
function seenAt(here: Rehearsal, before: Rehearsal | undefined): Expectation {
  const seen = { ...openAt(here), ...told(here) };
  const known = before ? { ...openAt(before), ...told(before) } : nothingSeen;
  const isSame = (key: keyof typeof seen): boolean =>
    canonicalJson(seen[key] ?? null) === canonicalJson(known[key] ?? null);
  const keys = (Object.keys(seen) as (keyof typeof seen)[]).filter((key) => !isSame(key));
  return Object.fromEntries(keys.map((key) => [key, seen[key]]));
}

const nothingSeen: Expectation = { tasks: [], jobs: [], waiting: [], incidents: [], documents: [] };

function openAt(rehearsal: Rehearsal): Expectation {
  const tasks = rehearsal.open('user-task');
  const [task, another] = tasks;
  return {
    tasks: tasks.map(({ elementId }) => elementId),
    ...(task && !another
      ? {
          ...(task.performer && rehearsal.service ? { agency: task.performer.agency, role: task.performer.role } : {}),
          // Of a file by itself nobody says when anything is due.
          ...(task.due !== undefined && rehearsal.service ? { due: localDate(rehearsal.zone, task.due) } : {}),
        }
      : {}),
    jobs: rehearsal.open('job').map(({ elementId }) => elementId),
    waiting: waitingAt(rehearsal.open('waiting'), rehearsal.compiled),
    incidents: rehearsal.open('incident').map(({ elementId }) => elementId),
  };
}

const told = ({ service }: Rehearsal): Expectation =>
  service ? { status: service.status, documents: service.documents } : {};

/** How it ended, with which letters, and how soon; or that it has not. */
function endSeenAt({ state, service, now }: Rehearsal): Expectation {
  if (state?.status !== 'ended') return { ended: false };
  return {
    ended: service?.outcome ?? true,
    ...(service ? { documents: service.documents } : {}),
    ...(service?.outcome === undefined ? {} : withinSeen(service, service.decidedAt ?? now)),
  };
}

const mostDays = 60;

/** The fewest whole working days that it took no longer than. */
function withinSeen(service: ServiceCase, decidedAt: string): Expectation {
  for (let days = 1; days <= mostDays; days += 1) {
    const end = service.promised(`${String(days)}d`);
    if (!end.ok) return {};
    if (decidedAt <= end.value) return { within: { workingDays: days } };
  }
  return {};
}
