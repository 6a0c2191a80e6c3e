import type { FireTimer } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { fireTimer as fire } from '../../waits/timers.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

export const fireTimer: CommandHandler<FireTimer> = ({ key }, turn) => {
  const timer = findOwn(turn.state.timers, key);
  if (!timer) return rejected('TIMER_NOT_ARMED', `Expected timer ${key} to be armed, but it is not.`);
  if (turn.at < timer.due)
    return rejected('TIMER_NOT_DUE', `Expected timer ${key} to be due, but it is due at ${timer.due}.`);
  fire(turn, timer);
  return accepted;
};
