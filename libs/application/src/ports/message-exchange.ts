// Messages and signals between cases: who waits for what, and what waits for somebody. Written first, looked up second,
// by both sides, so that whichever comes later sees the other.
import type { Instant, JsonObject } from '@alur/kernel';
import type { WorkItem } from './work-items.js';

/** A work item as it was claimed. */
export type HeldItem = Pick<WorkItem, 'caseId' | 'key' | 'attempt'>;

/** What a case waits for, by its key there. */
export interface Receiver {
  readonly caseId: string;
  readonly subscription: string;
}

/** Nothing in it is personal; its correlation key is sealed. */
export interface SentMessage {
  readonly id: string;
  readonly name: string;
  readonly correlation?: string;
  readonly variables: JsonObject;
  readonly at: Instant;
  /** Until when it may wait for somebody; absent: it does not wait. */
  readonly until?: Instant;
}

/** A message that is meant for somebody, and not yet known to have arrived. */
export interface AssignedMessage extends Pick<SentMessage, 'id' | 'variables'> {
  readonly receiver: Receiver;
}

/** Cases that hear a signal, and by which of their subscriptions. */
export interface Listener {
  readonly caseId: string;
  readonly subscriptions: readonly string[];
}

export interface MessageExchange {
  /** Hides what a person could be known by: correlation keys, and the ids that others give to messages. */
  seal(text: string): string;
  /** Writes a message down that is not there yet. */
  keep(message: SentMessage): Promise<void>;
  /**
   * Writes a message from outside down, with the work of finding its receiver. False when one of its id was sent before;
   * `reused` when that one said something else.
   */
  accept(message: SentMessage, requestHash: string): Promise<'accepted' | 'known' | 'reused'>;
  /** Gives the message to whoever has waited longest for it. Nobody: it is delivered, over, or waits. */
  assign(id: string): Promise<AssignedMessage | undefined>;
  /**
   * Gives the oldest message that waits to who waits for it; one that was given already, again. Nothing to whoever does
   * not hold the work item any more: what they took and never brought would be nobody's to bring.
   */
  takeFor(receiver: Receiver, held: HeldItem): Promise<AssignedMessage | undefined>;
  /** The receiver does not wait any more: the message is nobody's again, and the work of finding another is written with that. */
  takeBack(message: AssignedMessage): Promise<void>;
  /** It has arrived: whoever sends its id again sends it in vain. */
  settle(id: string): Promise<void>;
  /** Cases after this one, in the order of their ids, that waited for the signal at that instant. */
  listeners(signal: {
    readonly name: string;
    readonly at: Instant;
    /** It has heard the signal itself. */
    readonly except: string;
    readonly after: string | undefined;
    readonly limit: number;
  }): Promise<readonly Listener[]>;
  /** Of these cases. */
  stillListening(signal: {
    readonly name: string;
    readonly at: Instant;
    readonly cases: readonly string[];
  }): Promise<readonly Listener[]>;
  /** Forgets messages whose time is over, and those that arrived so long ago that nobody sends them again. */
  discardOver(): Promise<number>;
}
