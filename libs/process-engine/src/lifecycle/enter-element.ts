// The first step of every element: to whom does the token belong from here on?
import { behaviourOf } from '../behaviours/behaviours.js';
import type { Performer } from '../contract/state.js';
import type { Activity } from '../turn/activity.js';
import { isActivity } from '../turn/activity.js';
import { present } from '../record/present.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Token, Visit } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { resolvePerformer } from './resolve-performer.js';

/** A token reaches an element: inside its agency it is activated at once, to another agency it is handed off first. */
export function enterElement(turn: Turn, token: Token): void {
  const element = turn.getElement(token.elementId);
  const visit = arrivalOf(token);
  if (!isActivity(element) || element.participant === undefined)
    return behaviourOf(element).activate(element, visit, turn);
  const performer = resolvePerformer(turn, element.participant);
  if (!performer.ok) return raiseIncident(turn, { element, visit }, performer.error);
  if (performer.value.agency !== token.holder)
    return requestHandOff(turn, element, { from: visit.from, performer: performer.value });
  behaviourOf(element).activate(element, { ...visit, performer: performer.value }, turn);
}

export const arrivalOf = (token: Token): Visit => present({ flowId: token.flowId, from: token.holder });

/** Nothing opens and no clock starts until the other agency has taken it over. */
function requestHandOff(
  turn: Turn,
  activity: Activity,
  to: { readonly from: string | undefined; readonly performer: Performer },
): void {
  const key = turn.nextKey();
  const { performer } = to;
  turn.emit({
    type: 'HandOffRequested',
    at: turn.at,
    key,
    elementId: activity.id,
    ...present({ from: to.from }),
    performer,
  });
  turn.ask({ type: 'RequestHandOff', key, agency: performer.agency });
}
