// The names an expression can meet where it stands, with the steps that are done by then.
import type { City } from '@alur/city';
import type { DecisionTable, Holdings } from '@alur/expressions';
import { analyseDecision } from '@alur/expressions';
import type { ServiceBundle } from '@alur/service';
import { namesProvided } from '@alur/service';
import type { SurelyDone } from './surely-done.js';
import { surelyDone } from './surely-done.js';
import { wholeNumbers } from './whole-numbers.js';
import type { Questions } from './what-names-hold.js';
import { questionsOf, whatNamesHold } from './what-names-hold.js';
import type { Writing } from './written-names.js';
import { writingsIn, writtenNames } from './written-names.js';

export class Places {
  private readonly done: SurelyDone;
  private readonly questions: Questions;
  private readonly writings: readonly Writing[];
  private readonly answered = new Map<string, boolean>();

  constructor(
    private readonly bundle: ServiceBundle,
    city: City,
  ) {
    this.done = surelyDone(bundle.process);
    this.questions = questionsOf(bundle, city);
    this.writings = writingsIn(bundle);
  }

  /** When the case comes to the element. */
  before(id: string): Holdings {
    return this.holdings(this.done.before(id));
  }

  /** When it leaves the element. */
  after(id: string): Holdings {
    return this.holdings(this.done.after(id));
  }

  /** Wherever the table is asked: what every one of those steps can count on. */
  askingFor(table: DecisionTable): Holdings {
    const steps = Object.values(this.bundle.process.elements).flatMap((element) =>
      element.type === 'businessRuleTask' && element.decisionId === table.id ? [this.done.before(element.id)] : [],
    );
    const [first = new Set<string>(), ...rest] = steps;
    return this.holdings(new Set([...first].filter((id) => rest.every((one) => one.has(id)))));
  }

  private holdings(done: ReadonlySet<string>): Holdings {
    const written = writtenNames(this.writings, done, (table) => this.isAnswered(table));
    return whatNamesHold(this.questions, { done, written });
  }

  /** Of a table that reads what another one wrote, and that one in turn, nothing is known. */
  private isAnswered(table: DecisionTable): boolean {
    const known = this.answered.get(table.id);
    if (known !== undefined) return known;
    this.answered.set(table.id, false);
    const hasDefault = table.outputs.every(({ defaultValue }) => defaultValue !== undefined);
    const names = namesProvided(this.bundle);
    const analysis = analyseDecision(table, {
      names,
      whole: wholeNumbers(this.bundle),
      holdings: this.askingFor(table),
    });
    const isAnswered = hasDefault || analysis.isProven;
    this.answered.set(table.id, isAnswered);
    return isAnswered;
  }
}
