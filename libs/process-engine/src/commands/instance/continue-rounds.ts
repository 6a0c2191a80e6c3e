import { isActivity } from '@alur/process-model';
import type { ContinueRounds } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { startSlice } from '../../scopes/rounds.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

/** Sent twice it begins two slices: nothing is begun twice, and the rest comes sooner. */
export const continueRounds: CommandHandler<ContinueRounds> = ({ key }, turn) => {
  const body = findOwn(turn.state.elements, key);
  const element = body && turn.getElement(body.elementId);
  if (
    body?.phase !== 'scope' ||
    !body.loop?.apart ||
    body.loop.started === body.loop.total ||
    !element ||
    !isActivity(element)
  )
    return rejected('ROUNDS_NOT_OPEN', `Expected element ${key} to have rounds that have not begun, but it has none.`);
  startSlice(turn, element, key);
  return accepted;
};
