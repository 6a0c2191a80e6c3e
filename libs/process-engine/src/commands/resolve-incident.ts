import type { ResolveIncident } from '../contract/command.js';
import { behaviourOf } from '../behaviours/behaviours.js';
import type { InIncident } from '../contract/state.js';
import { complete } from '../turn/complete.js';
import { findOwn } from '../record/find-own.js';
import { openJob } from '../turn/open-job.js';
import { present } from '../record/present.js';
import type { Turn } from '../turn/turn.js';
import type { CommandHandler } from './command-handler.js';
import { accepted, rejected } from './command-handler.js';

/** After mending, the element is tried again from where it stood. */
export const resolveIncident: CommandHandler<ResolveIncident> = ({ key, variables }, turn) => {
  const incident = findOwn(turn.state.elements, key);
  if (incident?.phase !== 'incident')
    return rejected('INCIDENT_NOT_OPEN', `Expected element ${key} to have an open incident, but it has none.`);
  turn.emit({ type: 'IncidentResolved', at: turn.at, key, variables });
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
  const visit = present({ from: incident.cameFrom, performer: incident.performer });
  if (incident.jobType !== undefined && element.type === 'serviceTask') openJob(turn, element, visit);
  else if (incident.stage === 'leaving') complete(turn, { element, visit });
  else if (incident.stage === 'opening') behaviourOf(element).activate(element, visit, turn);
  else turn.move({ elementId: element.id, ...present({ holder: incident.cameFrom }) });
}
