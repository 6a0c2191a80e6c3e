// What people asked and what they were told: the only truth of a run, that the database is held against.
import type { WriteStream } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { canonicalJson } from '@alur/kernel';
import type { Violation } from '../invariants/violation.js';

export type Outcome = 'acknowledged' | 'refused' | 'in doubt';

export interface Command {
  readonly kind: 'submit' | 'complete' | 'claim' | 'link' | 'message';
  readonly caseId: string;
  /** The task, or the request, with everything that makes it another command when it differs. */
  readonly name: string;
  /** Who asked, as events name them. */
  readonly actor: string;
  readonly startedAt: number;
  readonly rivals: boolean;
  /** What the end of the case depends on. */
  readonly facts: Readonly<Record<string, string | number>>;
  tries: number;
  /** Tries that ended without any answer, or with one that says that nobody knows. */
  lost: number;
  outcome: Outcome;
  /** Body of the first answer that was yes, or the code of the refusal. */
  answer?: unknown;
  answeredAt?: number;
}

export interface NewCommand {
  readonly kind: Command['kind'];
  readonly caseId: string;
  readonly name: string;
  readonly actor: string;
  /** Somebody else asks for the same at the same time, under the same key: at most one of them is told yes. */
  readonly rivals?: boolean;
  readonly facts?: Command['facts'];
}

export interface LedgerFigures {
  readonly commands: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly inDoubt: number;
  /** Asked again after no answer. */
  readonly retried: number;
  /** Asked again after a yes, to hear the same. */
  readonly repeated: number;
  readonly waits: { readonly median: number; readonly slowest: number };
}

export class ClientLedger {
  readonly commands: Command[] = [];
  readonly violations: Violation[] = [];
  private repeated = 0;
  private readonly file: WriteStream;

  constructor(path: string) {
    this.file = createWriteStream(path);
  }

  begin({ rivals = false, facts = {}, ...asked }: NewCommand): Command {
    const command: Command = {
      ...asked,
      rivals,
      facts,
      startedAt: Date.now(),
      tries: 0,
      lost: 0,
      outcome: 'in doubt',
    };
    this.commands.push(command);
    return command;
  }

  /** An answer that leaves no doubt. */
  answered(command: Command, isYes: boolean, answer: unknown): void {
    if (command.outcome === 'acknowledged') this.repeatedAnswer(command, isYes, answer);
    else {
      command.outcome = isYes ? 'acknowledged' : 'refused';
      command.answer = answer;
      command.answeredAt = Date.now();
    }
    this.write('answered', command);
  }

  gaveUp(command: Command): void {
    this.write('gave up', command);
  }

  unlikely(what: string): void {
    this.violations.push({ invariant: 'HTTP', what });
    this.file.write(`${JSON.stringify({ at: new Date().toISOString(), unlikely: what })}\n`);
  }

  /** I2: one key is one answer. */
  private repeatedAnswer(command: Command, isYes: boolean, answer: unknown): void {
    this.repeated += 1;
    const [before, now] = [command.answer, answer].map((one) => canonicalJson(one as never));
    if (!isYes || before !== now)
      this.violations.push({
        invariant: 'I2',
        what: `${command.kind} ${command.name} was answered ${String(before)} and, asked again with its key, ${String(now)}`,
      });
  }

  /** Commands that were begun after an instant and answered yes. */
  firstAcknowledgedSince(instant: number): Command | undefined {
    for (let at = this.commands.length - 1; at >= 0; at -= 1) {
      const command = this.commands[at];
      if (!command || command.startedAt < instant) return undefined;
      if (command.outcome === 'acknowledged') return command;
    }
    return undefined;
  }

  figures(): LedgerFigures {
    const of = (outcome: Outcome): number => this.commands.filter((one) => one.outcome === outcome).length;
    const waits = this.commands
      .flatMap(({ startedAt, answeredAt }) => (answeredAt === undefined ? [] : [answeredAt - startedAt]))
      .sort((a, b) => a - b);
    return {
      commands: this.commands.length,
      acknowledged: of('acknowledged'),
      refused: of('refused'),
      inDoubt: of('in doubt'),
      retried: this.commands.reduce((sum, { tries }) => sum + Math.max(0, tries - 1), 0) - this.repeated,
      repeated: this.repeated,
      waits: { median: waits[Math.floor(waits.length / 2)] ?? 0, slowest: waits.at(-1) ?? 0 },
    };
  }

  private write(what: string, command: Command): void {
    this.file.write(`${JSON.stringify({ at: new Date().toISOString(), what, ...command })}\n`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(() => resolve()));
  }
}
