// What people were told and what others saw: the truth that the tables are held against.
import type { JsonObject } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { TurnRow } from '@alur/persistence';
import type { Tables, WorkRowKept } from '../store/tables.js';
import { nameOf } from '../store/tables.js';
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

  turnCommitted(turn: TurnRow): void {
    const name = nameOf(turn.case_id, turn.command_key);
    // I1, I2: one key is one turn.
    if (this.committedKeys.has(name)) this.broken('I2', `${name} happened twice`);
    this.committedKeys.add(name);
    if (turn.work_key !== null) this.fenced(turn, turn.work_key);
    this.turns.watch(turn);
  }

  /** I9: it is checked while the item is still there, in the commit that takes it away. */
  private fenced(turn: TurnRow, key: string): void {
    const item = this.tables?.work.get(nameOf(turn.case_id, key));
    if (item && item.attempt !== turn.work_attempt)
      this.broken(
        'I9',
        `${key} was finished as attempt ${String(turn.work_attempt)} and is held as ${String(item.attempt)}`,
      );
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

  /** I8: every effect that was left to do outside was seen outside, once everything is over. */
  checkOutside(): void {
    for (const effect of this.asked)
      if (!this.outside.has(effect)) this.broken('I8', `${effect} is over and nobody outside saw it`);
  }
}
