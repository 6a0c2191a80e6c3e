import type { AnyActivity, Element, JobDefinition } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { ResolveIncident } from '../../contract/command.js';
import type { InIncident } from '../../contract/state.js';
import { openActivity } from '../../lifecycle/open-activity.js';
import { behaviourOf } from '../../behaviours/behaviours.js';
import { findOwn } from '../../record/find-own.js';
import { present } from '../../record/present.js';
import { complete } from '../../turn/complete.js';
import { finishActivity } from '../../turn/finish-activity.js';
import { openJob } from '../../turn/open-job.js';
import { visitOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import { writeVariables } from '../../turn/variables.js';
import { cancelWaits } from '../../waits/open-waits.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

/** After mending, the element is tried again from where it stood. */
export const resolveIncident: CommandHandler<ResolveIncident> = ({ key, variables }, turn) => {
  const incident = findOwn(turn.state.elements, key);
  if (incident?.phase !== 'incident')
    return rejected('INCIDENT_NOT_OPEN', `Expected element ${key} to have an open incident, but it has none.`);
  turn.emit({ type: 'IncidentResolved', at: turn.at, key });
  writeVariables(turn, present({ scope: incident.scope }), variables);
  tryAgain(turn, incident);
  return accepted;
};

/**
 * The new try gets a key of its own: a key names one piece of work outside, and that of the failed try is spent.
 * A deadlock has no token to move; whether its join still waits in vain is judged when the turn comes to rest.
 */
function tryAgain(turn: Turn, incident: InIncident): void {
  if (incident.code === 'DEADLOCK') return;
  const element = turn.getElement(incident.elementId);
  const { key: _spent, ...visit } = visitOf(incident);
  const job = jobOf(element);
  if (incident.jobType !== undefined && job) {
    const key = openJob(turn, { elementId: element.id, job }, visit);
    turn.emit({ type: 'WaitsMoved', from: incident.key, to: key });
    return;
  }
  cancelWaits(turn, incident.key);
  if (incident.stage === 'leaving') leaveAgain(turn, element, visit);
  else if (incident.stage === 'opening' || incident.stage === 'working') openAgain(turn, element, visit);
  else
    turn.move({
      elementId: element.id,
      ...present({
        scope: visit.scope,
        holder: incident.cameFrom,
        round: visit.variables,
        undoes: visit.undoes,
        repeats: visit.repeats,
      }),
    });
}

type Visited = Omit<ReturnType<typeof visitOf>, 'key'>;

function leaveAgain(turn: Turn, element: Element, visit: Visited): void {
  if (isActivity(element)) finishActivity(turn, { element, visit }, {});
  else complete(turn, { element, visit });
}

function openAgain(turn: Turn, element: Element, visit: Visited): void {
  if (isActivity(element)) openActivity(turn, element, visit);
  else behaviourOf(element).activate(element, visit, turn);
}

function jobOf(element: Element | AnyActivity): JobDefinition | undefined {
  if (element.type === 'serviceTask') return element.job;
  if (element.type !== 'intermediateThrowEvent' && element.type !== 'endEvent') return undefined;
  return element.result?.kind === 'message' ? element.result.job : undefined;
}
