// What people were told and what others saw: the truth that the tables are held against.
import type { CaseEvent } from '@alur/case';
import type { JsonObject } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { TurnRow } from '@alur/persistence';
import type { Tables, WorkRowKept } from '../store/tables.js';
import { nameOf } from '../store/tables.js';
import { queuesThatDiffer } from './queues-agree.js';
import { TurnsUnderWatch } from './turns-under-watch.js';
import type { Violation } from './violation.js';

export class Ledger {
  readonly violations: Violation[] = [];
  private readonly told = new Map<string, string>();
  private readonly outside = new Map<string, number>();
  private readonly work = new Set<string>();
  private readonly asked = new Set<string>();
  private readonly turns = new TurnsUnderWatch((violation) => this.violations.push(violation));
  private readonly committedKeys = new Set<string>();
  /** Set once the world has its tables. */
  tables: Tables | undefined;

  private broken(invariant: Violation['invariant'], what: string): void {
    this.violations.push({ invariant, what });
  }

  turnBegins(turn: TurnRow): void {
    const held = heldBy(turn);
    if (held === undefined) return;
    const attempt = this.tables?.work.get(nameOf(turn.case_id, held.key))?.attempt;
    // I9: a lease that went to somebody else writes nothing.
    if (attempt !== held.attempt)
      this.broken('I9', `${held.key} was done as attempt ${String(held.attempt)} and is held as ${String(attempt)}`);
  }

  turnCommitted(turn: TurnRow): void {
    const name = nameOf(turn.case_id, turn.command_key);
    // I1, I2: one key is one turn.
    if (this.committedKeys.has(name)) this.broken('I2', `${name} happened twice`);
    this.committedKeys.add(name);
    this.nothingLeftOf(turn);
    const state = this.turns.watch(turn);
    if (this.tables)
      for (const violation of queuesThatDiffer(this.tables, turn, state)) this.violations.push(violation);
  }

  /** I7: what a turn did or took back is not left to do any more. */
  private nothingLeftOf(turn: TurnRow): void {
    const events = JSON.parse(turn.events) as CaseEvent[];
    const over = events.flatMap((event) => (event.type === 'TimerCancelled' ? [`timer-${event.key}`] : []));
    const held = heldBy(turn);
    for (const key of [...over, ...(held ? [held.key] : [])])
      if (this.tables?.work.has(nameOf(turn.case_id, key))) this.broken('I7', `${key} is over and still left to do`);
  }

  workAdded(item: WorkRowKept): void {
    const name = nameOf(item.caseId, item.key);
    if (this.work.has(name)) this.broken('I7', `${name} was left to do twice`);
    this.work.add(name);
    if (item.kind === 'letter' || item.kind === 'message') this.asked.add(`${item.caseId}.${item.key}`);
  }

  /** I1, I2: whoever was told yes finds it in the store, and is told the same again. */
  acknowledged(caseId: string, key: string, answer: JsonObject): void {
    const name = nameOf(caseId, key);
    const text = canonicalJson(answer);
    const before = this.told.get(name);
    if (before !== undefined && before !== text) this.broken('I2', `${name} was answered ${before} and then ${text}`);
    this.told.set(name, text);
    if (!this.committedKeys.has(name)) this.broken('I1', `${name} was answered and is not in the history`);
    const kept = this.tables?.inbox.get(name);
    if (kept && canonicalJson(kept.answer) !== text)
      this.broken('I2', `${name} was answered otherwise than it is kept`);
  }

  /** A partner that knows the key of an effect does it once, however often it is asked. */
  happenedOutside(effect: string): void {
    this.outside.set(effect, (this.outside.get(effect) ?? 0) + 1);
  }

  /** I8: every effect that was left to do outside was seen outside, once everything is over; the applicant heard twice. */
  checkOutside(caseIds: Iterable<string>): void {
    for (const id of caseIds)
      for (const notice of ['received', 'decided'])
        if (!this.outside.has(`${id}.notify-${notice}`))
          this.broken('I8', `nobody told the applicant of ${id}: ${notice}`);
    for (const effect of this.asked)
      if (!this.outside.has(effect)) this.broken('I8', `${effect} is over and nobody outside saw it`);
  }
}

/** The work item that a worker's turn finishes, and as which attempt: its command's key says so. */
function heldBy({ command_key }: TurnRow): { readonly key: string; readonly attempt: number } | undefined {
  const [, key, attempt] = /^work:(.+):(\d+)$/.exec(command_key) ?? [];
  return key === undefined ? undefined : { key, attempt: Number(attempt) };
}
