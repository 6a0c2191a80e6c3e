import type { JsonObject } from '@alur/kernel';
import type { ThrowError, ThrowEscalation } from '../../contract/command.js';
import type { OpenJob, OpenUserTask } from '../../contract/state.js';
import type { Fault } from '../../faults/find-catcher.js';
import { throwFault } from '../../faults/throw-fault.js';
import { findOwn } from '../../record/find-own.js';
import { present } from '../../record/present.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import { visitOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import { writeVariables } from '../../turn/variables.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { jobNotOpen, openTask } from '../not-open.js';

/** Nobody catches it: the activity cannot go on and needs a person. */
export const throwError: CommandHandler<ThrowError> = ({ key, code, variables }, turn) => {
  const host = findHost(turn, key);
  if (!host) return refusal(turn, key);
  if (throwAt(turn, host, { kind: 'error', code }, variables)) return accepted;
  const element = turn.getElement(host.elementId);
  const jobType = host.phase === 'job' ? host.jobType : undefined;
  writeVariables(turn, visitOf(host), variables);
  raiseIncident(
    turn,
    { element, visit: visitOf(host) },
    {
      code: 'ERROR_UNCAUGHT',
      message: `Kesalahan "${code}" di "${element.name ?? element.id}" tidak ditangani oleh gambar proses.`,
      stage: 'working',
      ...present({ jobType }),
    },
  );
  return accepted;
};

/** Nobody catches it: nothing changes, the work stays open. */
export const throwEscalation: CommandHandler<ThrowEscalation> = ({ key, code, variables }, turn) => {
  const host = findHost(turn, key);
  if (!host) return refusal(turn, key);
  throwAt(turn, host, { kind: 'escalation', code }, variables);
  return accepted;
};

type Host = OpenUserTask | OpenJob;

function findHost(turn: Turn, key: string): Host | undefined {
  const host = findOwn(turn.state.elements, key);
  if (host?.phase === 'job') return host;
  const task = openTask(turn, key);
  return task.ok ? task.value : undefined;
}

function refusal(turn: Turn, key: string) {
  const task = openTask(turn, key);
  return findOwn(turn.state.elements, key)?.phase === 'user-task' && !task.ok ? task.error : jobNotOpen(key);
}

const throwAt = (turn: Turn, host: Host, fault: Fault, data: JsonObject): boolean =>
  throwFault(turn, { ...fault, elementId: host.elementId, host, scope: host.scope, data });
