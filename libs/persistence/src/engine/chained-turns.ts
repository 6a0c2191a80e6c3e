import type { ChainedTurn } from '@alur/application';
import type { CaseEvent } from '@alur/case';
import { chainHash, chainStart } from './hash-chain.js';

export interface EventRow {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly command_key: string;
  readonly events: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

export const eventColumns = 'revision, at, actor, command_key, events::text, prev_hash, hash';

/** A turn is whole when it follows the one before it, by number and hash, and its own hash is that of its text. */
export function chainedTurns(caseId: string, rows: readonly EventRow[]): readonly ChainedTurn[] {
  let previous: Buffer = chainStart;
  return rows.map((row, index) => {
    const { revision, at, actor, command_key: commandKey, events, prev_hash: named, hash } = row;
    const expected = chainHash(previous, { caseId, revision, at: at.toISOString(), actor, commandKey, events });
    const isWhole = revision === index + 1 && named.equals(previous) && hash.equals(expected);
    previous = hash;
    return { revision, at: at.toISOString(), actor, events: eventsOf(events), isWhole };
  });
}

/** What is no JSON any more was changed, and says nothing. */
function eventsOf(text: string): readonly CaseEvent[] {
  try {
    return JSON.parse(text) as readonly CaseEvent[];
  } catch {
    return [];
  }
}
