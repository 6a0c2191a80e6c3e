// What may become of a scope once it has been opened. Traces begin at its opening.
import type { Told, Trouble } from '../net/net.js';

/** What completes, in order. */
export type Trace = readonly Told[];

export interface Found {
  readonly code: 'DEADLOCK' | 'IMPROPER_COMPLETION' | 'UNSAFE' | 'NO_OPTION_TO_COMPLETE';
  readonly element: string;
  readonly trace: Trace;
}

/** A way to complete: which escalations, to events on edges further out, must have been thrown by then. */
export interface Completion {
  readonly thrown: readonly string[];
  readonly trace: Trace;
  /** Whatever else is still open in it. */
  readonly terminates?: true;
}

/** An error or escalation that ends scopes further out: so many of them, all for an error nobody catches. */
export interface Exit {
  readonly above: number;
  readonly trace: Trace;
}

export interface ScopeVerdict {
  readonly completions: readonly Completion[];
  /** It may come to hang, or to turn round for ever. */
  readonly troubles: readonly { readonly trouble: Trouble; readonly trace: Trace }[];
  readonly exits: readonly Exit[];
  /** A transaction may be cancelled. */
  readonly cancelled?: Trace;
  /** Found inside, whatever comes of it. */
  readonly unsafe: readonly Found[];
  /** By key of the frame, everything inside that a token can reach. */
  readonly reached: ReadonlySet<string>;
  /** How a token comes to something inside, by key; `undefined` for what is not reached. */
  wayTo(key: string): Trace | undefined;
  /** Keys of activities inside that can be undone after it has completed. */
  readonly undoable: readonly Undoable[];
  readonly isCut: boolean;
}

export interface Undoable {
  /** The activity and the sub-processes around it, by id, as far as they have completed. */
  readonly of: readonly string[];
  readonly handler: string;
  readonly handlerKey: string;
  /** Undoing may hang. */
  readonly verdict?: ScopeVerdict;
}
