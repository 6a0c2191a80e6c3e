// A scope of a drawing as a net: where tokens can be, and what moves them.

export type PlaceId = number;

/** An element that completes, and the flows it leaves by. */
export interface Told {
  readonly element: string;
  readonly flows: readonly string[];
}

/**
 * `token`: must be gone before the scope is done. `leaving`: the token is about to end or leave the whole scope (a terminate,
 * error or cancel end), so that nothing consumes it here: the scope may be left at any time from then on. `mark`: remembers
 * that something has happened; no token, set once and for good.
 */
export type PlaceKind = 'token' | 'leaving' | 'mark';

export interface Place {
  readonly kind: PlaceKind;
  /** The element the token is at, or is on its way to. */
  readonly element: string;
  /** The flow it is on; absent inside an element. */
  readonly flow?: string;
  /** Places of one activity hold at most one token together; a second one is unsafe. */
  readonly group: number;
  /** What is wrong inside the activity that the token is at, when it will never complete. */
  readonly trouble?: Trouble;
  /** The way to a token there is asked for later. */
  readonly isAskedFor?: boolean;
}

/** A sub-process that hangs or turns round for ever. */
export interface Trouble {
  readonly code: 'DEADLOCK' | 'IMPROPER_COMPLETION' | 'NO_OPTION_TO_COMPLETE';
  /** Where, in the innermost scope. */
  readonly element: string;
  /** Of one that turns round: what completes once round. */
  readonly round?: readonly Told[];
}

export interface Move {
  readonly takes: readonly PlaceId[];
  readonly gives: readonly PlaceId[];
  /** Marks it sets. */
  readonly sets: readonly PlaceId[];
  /** For the trace: what completes by it, in order. */
  readonly tells: readonly Told[];
  /** Elements that a token reaches by it. */
  readonly reaches: readonly string[];
  /** Marks that must be there. */
  readonly needs?: readonly PlaceId[];
  /** Not again once this mark is set. */
  readonly once?: PlaceId;
  /** Elements reached besides when a mark is there; nothing else depends on it. */
  readonly watches?: readonly Watch[];
}

export interface Watch {
  readonly mark: PlaceId;
  readonly reaches: string;
}

/** Takes one token of every incoming flow that has any, when no other token can still come to an empty one. */
export interface InclusiveJoin {
  readonly element: string;
  readonly incoming: readonly PlaceId[];
  /** What it may give: a move without what it takes. */
  readonly choices: readonly Omit<Move, 'takes'>[];
  /** Of each place, the incoming flows that a token there can reach without passing the join, as bits. */
  readonly reach: readonly number[];
}

export interface Net {
  readonly places: readonly Place[];
  readonly moves: readonly Move[];
  readonly joins: readonly InclusiveJoin[];
  readonly start: readonly PlaceId[];
  /** Elements reached by opening the scope. */
  readonly opens: readonly string[];
  /** Set when an end event of the scope has been reached. */
  readonly ended: PlaceId;
}

/** An inclusive join of more flows than fit the bits of a number is not judged. */
export const FLOW_LIMIT = 30;
