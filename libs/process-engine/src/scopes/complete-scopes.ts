import type { OpenScope } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import { finishActivity } from '../turn/finish-activity.js';
import { visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { cancelWaits } from '../waits/open-waits.js';

/** Completes one scope in which nothing is left: several ends are proper, it ends with its last token. */
export function completeEmptyScope(turn: Turn): boolean {
  const empty = Object.values(turn.state.elements).filter(
    (instance): instance is OpenScope => instance.phase === 'scope' && !instance.loop && isEmpty(turn, instance.key),
  );
  // The youngest first: it lies inside the others, if in any.
  const scope = empty.sort(byKey).at(-1);
  if (!scope) return false;
  const element = turn.getElement(scope.elementId);
  if (element.type !== 'subProcess' && element.type !== 'callActivity')
    throw new Error(`${element.id} has a scope but is no sub-process`);
  cancelWaits(turn, scope.key);
  turn.emit({ type: 'ScopeClosed', key: scope.key, elementId: element.id });
  const { key: _closed, ...visit } = visitOf(scope);
  if (element.type === 'subProcess' && element.kind === 'event')
    turn.emit({ type: 'ElementCompleted', elementId: element.id });
  else finishActivity(turn, { element, visit }, {});
  return true;
}

const isEmpty = (turn: Turn, key: string): boolean =>
  !Object.values(turn.state.elements).some((instance) => instance.scope === key) &&
  !Object.values(turn.state.joins).some((join) => join.scope === key);
