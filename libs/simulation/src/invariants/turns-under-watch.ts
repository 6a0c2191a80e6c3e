// Every turn as it is committed: gapless, chained, folding to the state that is stored, and nothing in it twice.
import type { CaseEvent, CaseState } from '@alur/case';
import { evolveCase } from '@alur/case';
import { canonicalJson } from '@alur/kernel';
import type { TurnRow } from '@alur/persistence';
import { chainHash } from '@alur/persistence';
import { takeApart } from '@alur/process-engine';
import type { Violation } from './violation.js';

interface Watched {
  readonly revision: number;
  readonly head: string;
  readonly at: string;
  readonly state: CaseState;
  readonly version: string;
  readonly once: Set<string>;
}

const start = '0'.repeat(64);

export class TurnsUnderWatch {
  private readonly cases = new Map<string, Watched>();

  constructor(private readonly broken: (violation: Violation) => void) {}

  /** Gives the state that the turns of its case fold to. */
  watch(turn: TurnRow): CaseState {
    const before = this.cases.get(turn.case_id);
    const events = JSON.parse(turn.events) as CaseEvent[];
    this.inOrder(turn, before);
    this.chained(turn, before);
    const state = evolveCase(before?.state, turn.at, events);
    this.folds(turn, state);
    const once = before?.once ?? new Set<string>();
    for (const event of events) this.onceOnly(turn, event, before?.state, once);
    this.cases.set(turn.case_id, {
      revision: turn.revision,
      head: turn.hash,
      at: turn.at,
      state,
      version: before?.version ?? turn.version_hash ?? '',
      once,
    });
    return state;
  }

  /** I4: 1, 2, 3 …, and never back in time. */
  private inOrder(turn: TurnRow, before: Watched | undefined): void {
    const expected = (before?.revision ?? 0) + 1;
    if (turn.revision !== expected)
      this.broken({ invariant: 'I4', what: `revision ${String(turn.revision)} came after ${String(expected - 1)}` });
    if (before && turn.at < before.at)
      this.broken({ invariant: 'I4', what: `a turn at ${turn.at} came after one at ${before.at}` });
  }

  /** I12: each turn carries its event row, and the chain holds. */
  private chained(turn: TurnRow, before: Watched | undefined): void {
    const previous = before?.head ?? start;
    const hash = chainHash(Buffer.from(previous, 'hex'), {
      caseId: turn.case_id,
      revision: turn.revision,
      at: turn.at,
      actor: turn.actor,
      commandKey: turn.command_key,
      events: turn.events,
    }).toString('hex');
    if (turn.prev_hash !== previous || turn.hash !== hash)
      this.broken({ invariant: 'I12', what: `the chain breaks at revision ${String(turn.revision)}` });
  }

  /** I4: what was folded is what was stored, rounds apart or not. */
  private folds(turn: TurnRow, state: CaseState): void {
    const apart = { ...state, process: takeApart(state.process).state };
    if (canonicalJson(apart as never) !== canonicalJson(turn.state))
      this.broken({
        invariant: 'I4',
        what: `the state of revision ${String(turn.revision)} is not what its events say`,
      });
    for (const { key, scope } of Object.values((turn.state as unknown as CaseState).process.elements)) {
      const body = scope === undefined ? undefined : state.process.elements[scope];
      if (body?.phase === 'scope' && body.loop?.apart)
        this.broken({ invariant: 'I4', what: `round ${key} lies in the case's own row` });
    }
  }

  private onceOnly(turn: TurnRow, event: CaseEvent, state: CaseState | undefined, once: Set<string>): void {
    const mark = (invariant: Violation['invariant'], what: string): void => {
      if (once.has(what)) this.broken({ invariant, what: `${what} twice` });
      once.add(what);
    };
    switch (event.type) {
      case 'UserTaskCompleted':
        return mark('I10', `task ${event.key} completed`);
      case 'JobCompleted':
        return mark('I8', `job ${event.key} completed`);
      case 'HandOffDelivered':
        return mark('I7', `hand-off ${event.key} delivered`);
      case 'RequestDecided':
        return mark('I11', 'the request decided');
      case 'TimerFired': {
        mark('I6', `timer ${event.key} fired`);
        const due = state?.process.timers[event.key]?.due;
        if (due !== undefined && turn.at < due)
          this.broken({ invariant: 'I6', what: `timer ${event.key} fired at ${turn.at}, due at ${due}` });
        return undefined;
      }
      default:
        return undefined;
    }
  }
}
