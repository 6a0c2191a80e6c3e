import type { MoveToken } from '../../contract/command.js';
import { present } from '../../record/present.js';
import { terminate } from '../../scopes/terminate.js';
import { holderOf, visitOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import type { Held } from './held.js';
import { findHeld, forgetDeadlocks, notOpen, placeOfHeld, wasReceived } from './held.js';
import { endsFor, findTarget } from './move-target.js';

/** Whatever the token rested in ends; it sets out anew at the target, held by the agency that had it. */
export const moveToken: CommandHandler<MoveToken> = ({ key, to }, turn) => {
  const held = findHeld(turn.state, key);
  if (!held) return notOpen(key);
  const target = findTarget(turn, to);
  if (!target.ok) return target.error;
  const ends = endsFor(turn, held, target.value.element);
  if (!ends.ok) return ends.error;
  const { element, flowId } = target.value;
  const from = placeOfHeld(held);
  turn.emit({
    type: 'TokenMoved',
    at: turn.at,
    key,
    elementId: from.elementId,
    ...present({ scope: from.scope }),
    to: element.id,
    ...present({ flowId }),
  });
  const { scope } = placeOfHeld(ends.value);
  const holder = holderOfHeld(ends.value);
  takeAway(turn, ends.value);
  forgetDeadlocks(turn, scope);
  turn.move({ elementId: element.id, ...present({ flowId, scope }), ...holder });
  return accepted;
};

function takeAway(turn: Turn, held: Held): void {
  if (held.kind === 'instance') return terminate(turn, held.instance);
  const { join, flowId } = held;
  const place = { elementId: join.elementId, ...present({ scope: join.scope }) };
  if (flowId === undefined) turn.emit({ type: 'JoinFired', ...place });
  else turn.emit({ type: 'TokenWithdrawn', ...place, flowId });
}

function holderOfHeld(held: Held): { readonly holder?: string } {
  if (held.kind === 'join') return present({ holder: held.join.holder });
  const { performer: _performer, ...sent } = visitOf(held.instance);
  return holderOf(wasReceived(held.instance) ? visitOf(held.instance) : sent);
}
