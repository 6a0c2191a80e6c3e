// The first step of every element: to whom does the token belong from here on?
import type { AnyActivity } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { behaviourOf } from '../behaviours/behaviours.js';
import type { Performer } from '../contract/state.js';
import { present } from '../record/present.js';
import { openRounds } from '../scopes/rounds.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Token, Visit } from '../turn/token.js';
import { placeOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { openActivity } from './open-activity.js';
import { resolvePerformer } from './resolve-performer.js';

/** A token reaches an element: inside its agency it is activated at once, to another agency it is handed off first. */
export function enterElement(turn: Turn, token: Token): void {
  const element = turn.getElement(token.elementId);
  const visit = arrivalOf(token);
  if (!isActivity(element)) return behaviourOf(element).activate(element, visit, turn);
  // The rounds are performed one by one, each perhaps by another agency.
  if (element.loop && token.round === undefined) return openRounds(turn, element, visit);
  if (element.participant === undefined) return openActivity(turn, element, visit);
  const performer = resolvePerformer(turn, element.participant, visit);
  if (!performer.ok) return raiseIncident(turn, { element, visit }, performer.error);
  const performed = { ...visit, performer: performer.value };
  if (performer.value.agency !== token.holder) return requestHandOff(turn, element, performed);
  openActivity(turn, element, performed);
}

export const arrivalOf = ({ flowId, scope, holder, round, undoes, repeats }: Token): Visit =>
  present({ flowId, scope, from: holder, variables: round, undoes, repeats });

/** Nothing opens and no clock starts until the other agency has taken it over. */
function requestHandOff(turn: Turn, activity: AnyActivity, visit: Visit & { readonly performer: Performer }): void {
  const key = turn.nextKey();
  const { performer } = visit;
  turn.emit({
    type: 'HandOffRequested',
    at: turn.at,
    key,
    elementId: activity.id,
    ...placeOf(visit),
    performer,
  });
  turn.ask({ type: 'RequestHandOff', key, agency: performer.agency });
}
