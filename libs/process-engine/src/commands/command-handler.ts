import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Command, RejectionCode } from '../contract/command.js';
import type { Turn } from '../turn/turn.js';

export type Handled = Result<'accepted', Rejection<RejectionCode>>;

/** Checks a command against the state and starts what it sets in motion; a refusal leaves the turn untouched. */
export type CommandHandler<C extends Command> = (command: C, turn: Turn) => Handled;

export const accepted: Handled = ok('accepted');

/** `message` has the form "Expected …, but …". */
export const rejected = (code: RejectionCode, message: string): Handled => err({ code, message });
