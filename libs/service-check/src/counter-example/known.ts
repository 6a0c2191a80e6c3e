// What follows from the answers of a case: the facts of its village, and what decision tables and scripts make of them.
import type { City } from '@alur/city';
import { compileDecision, compileExpression } from '@alur/expressions';
import type { CompiledDecision, CompiledExpression } from '@alur/expressions';
import type { Field, FormContext } from '@alur/forms';
import { factNames, factsOf } from '@alur/forms';
import type { Json, JsonObject } from '@alur/kernel';
import type { Element } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import { applicationFields, taskFields } from '@alur/service';

interface Writing {
  readonly name: string;
  readonly by: Pick<CompiledExpression | CompiledDecision, 'names' | 'evaluate'>;
  /** The cells of its table, or its expression. */
  readonly texts: readonly string[];
}

/** No condition is meant to depend on the hour: any instant will do, and the engine has the last word. */
const someInstant = '2026-01-05T01:00:00.000Z';

export class Known {
  private readonly fields: readonly Field[];
  private readonly fieldOf: ReadonlyMap<string, string>;
  private readonly writings: readonly Writing[];
  readonly moment: { readonly at: string; readonly zone: string };

  constructor(bundle: ServiceBundle, { zone }: Pick<City, 'zone'>) {
    this.moment = { at: someInstant, zone };
    this.fields = [...applicationFields(bundle), ...taskFields(bundle)];
    this.fieldOf = new Map(this.fields.flatMap((field) => factNames(field).map((name) => [name, field.id] as const)));
    this.writings = Object.values(bundle.process.elements)
      .flatMap((element) => writingsOf(element, bundle))
      .filter(({ name }) => !this.fieldOf.has(name));
  }

  /** The names behind these that nothing computes; a fact of a village is its village. */
  asked(names: readonly string[]): readonly string[] {
    const all = this.behind(names).filter((name) => !this.writings.some((writing) => writing.name === name));
    return [...new Set(all.map((name) => this.fieldOf.get(name) ?? name))];
  }

  /** Cells and expressions by which these names are computed. */
  textsBehind(names: readonly string[]): readonly string[] {
    const behind = new Set(this.behind(names));
    return this.writings.flatMap(({ name, texts }) => (behind.has(name) ? texts : []));
  }

  isComputed(name: string): boolean {
    return this.writings.some((writing) => writing.name === name);
  }

  /** Everything an expression can read once these answers are given. */
  after(values: JsonObject, context: FormContext): JsonObject {
    const seen: Record<string, Json> = { ...values, ...factsOf(this.fields, values, context) };
    for (const { name, by } of this.writings) {
      const value = by.evaluate({ values: seen, ...this.moment });
      if (value.ok) seen[name] = value.value;
    }
    return seen;
  }

  private behind(names: readonly string[]): readonly string[] {
    const all = new Set(names);
    // A set that grows while it is gone through: what computes a name may itself read a computed one.
    for (const name of all)
      for (const writing of this.writings)
        if (writing.name === name) for (const read of writing.by.names) all.add(read);
    return [...all];
  }
}

function writingsOf(element: Element, { decisions }: ServiceBundle): readonly Writing[] {
  if (element.type === 'scriptTask' && element.resultVariable !== undefined) {
    const compiled = compileExpression(element.expression);
    return compiled.ok ? [{ name: element.resultVariable, by: compiled.value, texts: [element.expression] }] : [];
  }
  if (element.type !== 'businessRuleTask') return [];
  const table = decisions.find(({ id }) => id === element.decisionId);
  const compiled = table && compileDecision(table);
  if (!table || !compiled?.ok) return [];
  const texts = [...table.inputs.map(({ expression }) => expression), ...table.rules.flatMap(({ when }) => when)];
  return [{ name: element.resultVariable, by: compiled.value, texts }];
}
