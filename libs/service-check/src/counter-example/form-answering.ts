/**
 * Answers for whoever is asked in a rehearsal: whole and valid, as the forms demand, and such that gateways and decision tables
 * behind them come out as wished.
 */
import type { LocalDate } from '@alur/calendar';
import { localDate } from '@alur/calendar';
import type { Answers, Condition, Field, FormContext } from '@alur/forms';
import { exampleAnswers, exampleFields, fieldsOf } from '@alur/forms';
import type { JsonObject } from '@alur/kernel';
import type { Answering, Asking } from '@alur/process-check';
import type { ServiceVersion } from '@alur/scenarios';
import { applicationFields, formContextOf } from '@alur/service';
import { candidatesFor } from './candidates.js';
import type { Demand } from './demand.js';
import { demandOf } from './demand.js';
import { filledOffices } from './filled-offices.js';
import { Known } from './known.js';
import { choose } from './search.js';

interface Question {
  readonly field: Field;
  readonly conditions: readonly Condition[];
}

/** One who is asked at a step. */
interface Asked {
  readonly questions: readonly Question[];
  readonly context: FormContext;
  answersWith(wished: JsonObject): Answers;
}

export class FormAnswering implements Answering {
  private readonly known: Known;
  private readonly questions: ReadonlyMap<string, Field>;
  private readonly offices: readonly Demand[];

  constructor(
    private readonly version: ServiceVersion,
    private readonly day: LocalDate,
  ) {
    const { bundle, city } = version;
    this.known = new Known(bundle, city);
    const tasks = Object.values(bundle.tasks).flatMap(({ fields }) => fields);
    this.questions = new Map([...applicationFields(bundle), ...tasks].map((field) => [field.id, field]));
    this.offices = filledOffices({ bundle, city, day, known: this.known });
  }

  answer(asking: Asking): JsonObject | undefined {
    const demands = asking.wishes.map((wish) => demandOf(wish, this.known));
    if (demands.includes(undefined)) return undefined;
    const wished = demands.flatMap((one) => one ?? []);
    if (asking.by.kind !== 'start') return this.find(asking, wished);
    return this.find(asking, [...wished, ...this.offices]) ?? this.findWithFewerOffices(asking, wished);
  }

  askersOf(condition: string): readonly ('start' | { readonly task: string })[] {
    const { bundle } = this.version;
    const names = new Set(demandOf({ text: condition, holds: true }, this.known)?.names);
    const asks = (fields: readonly Field[]): boolean => fields.some(({ id }) => names.has(id));
    return [
      ...(asks(applicationFields(bundle)) ? (['start'] as const) : []),
      ...Object.values(bundle.tasks).flatMap(({ element, fields }) => (asks(fields) ? [{ task: element }] : [])),
    ];
  }

  /** Not every office can be held for one and the same applicant: those that can, in the order of the drawing. */
  private findWithFewerOffices(asking: Asking, wished: readonly Demand[]): JsonObject | undefined {
    let demands = wished;
    let best = this.find(asking, demands);
    for (const office of best ? this.offices : []) {
      const found = this.find(asking, [...demands, office]);
      if (!found) continue;
      best = found;
      demands = [...demands, office];
    }
    return best;
  }

  private find(asking: Asking, demands: readonly Demand[]): JsonObject | undefined {
    const asked = this.askedBy(asking);
    const own = asking.by.kind === 'other' ? this.unasked(demands) : ownNames(asked.questions, demands);
    const given = Object.fromEntries(Object.entries(asking.given).filter(([name]) => !own.includes(name)));
    const names = [...own, ...this.stillOpen(demands, { own, given })];
    const { fixed } = asking;
    const rest = leftOut(asked.questions, own);
    return choose(
      {
        names,
        demands,
        after: (chosen) => this.known.after({ ...given, ...chosen }, asked.context),
        candidatesFor: (name) =>
          candidatesFor(this.questions.get(name), {
            context: asked.context,
            values: [
              fixed[name] ?? null,
              ...(own.includes(name) ? [] : [asking.given[name] ?? null]),
              ...demands.filter((one) => one.names.includes(name)).flatMap(({ worthTrying }) => worthTrying),
              ...asked.questions.flatMap(({ conditions }) => conditions.flatMap((one) => valuesIn(one, name))),
            ],
          }),
      },
      (chosen) => {
        const wished = Object.fromEntries(own.map((name) => [name, chosen[name] ?? null]));
        if (asking.by.kind === 'other') return { ...fixedHere(fixed, this.questions), ...withoutNull(wished) };
        const answers = asked.answersWith({ ...rest, ...fixed, ...wished });
        const values = this.known.after({ ...given, ...withoutOwn(chosen, own), ...answers }, asked.context);
        return demands.every((demand) => demand.isMet(values)) ? answers : undefined;
      },
    );
  }

  private askedBy({ by, at }: Asking): Asked {
    const { bundle, city } = this.version;
    const context = formContextOf(city, at === undefined ? this.day : localDate(city.zone, at));
    if (by.kind === 'start') {
      const { pages } = bundle.form;
      const questions = pages.flatMap((page) => page.fields.map((field) => questionOf(field, page.showWhen)));
      return { questions, context, answersWith: (wished) => exampleAnswers(pages, wished, context) };
    }
    const fields = by.kind === 'task' ? (bundle.tasks[by.element]?.fields ?? []) : [];
    const questions = fields.map((field) => questionOf(field));
    return { questions, context, answersWith: (wished) => exampleFields(fields, wished, context) };
  }

  /** What nobody is asked and nothing computes may come from whatever happens. */
  private unasked(demands: readonly Demand[]): readonly string[] {
    return [...new Set(demands.flatMap(({ names }) => names))].filter((name) => !this.questions.has(name));
  }

  /** What is not known yet is taken to come as it should: another step will be asked. */
  private stillOpen(
    demands: readonly Demand[],
    { own, given }: { readonly own: readonly string[]; readonly given: JsonObject },
  ): readonly string[] {
    const names = new Set(demands.flatMap((demand) => demand.names));
    return [...names].filter((name) => !own.includes(name) && (given[name] ?? null) === null);
  }
}

const questionOf = (field: Field, ofPage?: Condition): Question => ({
  field,
  conditions: [ofPage ?? [], field.showWhen ?? []].flat(),
});

/** Questions that a demand depends on, and those that decide whether they are asked; in the order of the form. */
function ownNames(questions: readonly Question[], demands: readonly Demand[]): readonly string[] {
  const wanted = new Set(demands.flatMap(({ names }) => names));
  for (const { field, conditions } of [...questions].reverse())
    if (wanted.has(field.id)) for (const id of conditions.flatMap(fieldsOf)) wanted.add(id);
  return [...new Set(questions.map(({ field }) => field.id))].filter((id) => wanted.has(id));
}

/** An example is short: what need not be answered is not. */
const leftOut = (questions: readonly Question[], own: readonly string[]): JsonObject =>
  Object.fromEntries(
    questions.flatMap(({ field }) => (field.required || own.includes(field.id) ? [] : [[field.id, null] as const])),
  );

const valuesIn = (condition: Condition, name: string): readonly JsonObject[string][] => {
  if ('all' in condition) return condition.all.flatMap((one) => valuesIn(one, name));
  if ('any' in condition) return condition.any.flatMap((one) => valuesIn(one, name));
  return condition.field === name && condition.value !== undefined ? [condition.value].flat() : [];
};

const withoutNull = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const withoutOwn = (values: JsonObject, own: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !own.includes(name)));

const fixedHere = (fixed: JsonObject, questions: ReadonlyMap<string, Field>): JsonObject =>
  Object.fromEntries(Object.entries(fixed).filter(([name]) => !questions.has(name)));
