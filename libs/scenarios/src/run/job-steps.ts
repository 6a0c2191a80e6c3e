// Verbs about jobs, faults and incidents.
import type { OpenJob, OpenUserTask } from '@alur/process-engine';
import { findElement } from '../check/names.js';
import type { Verbs } from '../contract/scenario.js';
import type { Outcome } from './outcome.js';
import { done } from './outcome.js';
import type { Play } from './play.js';
import { notOpen, outcomeOf } from './task-steps.js';

export function work(play: Play, { job: id, data = {}, nth = 1 }: Verbs['work']): Outcome {
  const job = play.openAt('job', id)[nth - 1];
  if (!job) return notOpen(play, 'JOB_NOT_OPEN', id);
  return outcomeOf(play.perform({ type: 'CompleteJob', key: job.key, variables: data }));
}

/** The pause between two attempts is skipped. With none left the job is an incident. */
export function fail(play: Play, { job: id, times, message }: Verbs['fail']): Outcome {
  const [job] = play.openAt('job', id);
  if (!job) return notOpen(play, 'JOB_NOT_OPEN', id);
  if (play.attempts.use(job, times ?? play.attempts.leftOf(job)) > 0) return done;
  const reason = message ?? 'Percobaan sudah habis.';
  return outcomeOf(play.perform({ type: 'FailJob', key: job.key, message: reason }));
}

export function error(play: Play, { at: id, code, data = {} }: Verbs['error']): Outcome {
  const host = openWorkAt(play, id);
  if (!host) return noWorkAt(play, id);
  return outcomeOf(play.perform({ type: 'ThrowError', key: host.key, code, variables: data }));
}

export function escalate(play: Play, { at: id, code, data = {} }: Verbs['escalate']): Outcome {
  const host = openWorkAt(play, id);
  if (!host) return noWorkAt(play, id);
  return outcomeOf(play.perform({ type: 'ThrowEscalation', key: host.key, code, variables: data }));
}

export function resolve(play: Play, { incident: id, data = {} }: Verbs['resolve']): Outcome {
  const [incident] = play.openAt('incident', id);
  if (!incident) return notOpen(play, 'INCIDENT_NOT_OPEN', id);
  const resolved = play.perform({ type: 'ResolveIncident', key: incident.key, variables: data });
  if (resolved.ok && incident.jobType !== undefined) play.attempts.noteResolved(incident.elementId, resolved.value);
  return outcomeOf(resolved);
}

const openWorkAt = (play: Play, id: string): OpenJob | OpenUserTask | undefined =>
  [...play.openAt('job', id), ...play.openAt('user-task', id)][0];

const noWorkAt = (play: Play, id: string): Outcome =>
  notOpen(play, findElement(play.world.compiled, id)?.type === 'userTask' ? 'TASK_NOT_OPEN' : 'JOB_NOT_OPEN', id);
