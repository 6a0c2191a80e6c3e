// A decision service is a function: its input decisions and input data are the parameters, its output decisions the answer
// (DMN 1.5 §10.4).
import type { Run } from '../run.js';
import { argumentsFor, coerce } from '../types/coerce.js';
import type { Value } from '../values/value.js';
import { newContext } from '../values/value.js';
import { FeelFunction } from '../values/function.js';
import type { Requirement } from './element-scope.js';
import type { ItemType } from './item-types.js';
import { coerceTo } from './item-types.js';
import type { Session } from './session.js';

interface ElementsOfService {
  get(key: string): { readonly type: ItemType };
  valueOf(key: string, session: Session): Value;
}

interface Service {
  /** Outputs, input decisions and input data, in that order. */
  readonly requirements: readonly Requirement[];
  readonly outputs: number;
  readonly decisions: number;
  readonly type: ItemType;
}

export function serviceFunction(
  elements: ElementsOfService,
  { requirements, outputs, decisions, type }: Service,
): (session: Session) => FeelFunction {
  const given = requirements.slice(0, outputs);
  const inputDecisions = requirements.slice(outputs, outputs + decisions);
  const parameters = [...requirements.slice(outputs + decisions), ...inputDecisions];
  const names = parameters.map(({ name }) => name);
  const takes = parameters.map(
    ({ key }) =>
      (value: Value, run: Run): Value =>
        coerceTo(value, elements.get(key).type, run),
  );
  const signature = {
    parameters: parameters.map(({ key }) => elements.get(key).type.type),
    result: typeof type.type === 'object' && 'function' in type.type ? type.type.function.result : type.type,
  };
  return (session) =>
    new FeelFunction(
      names,
      (args, run) => {
        const taken = argumentsFor(args, takes, run);
        if (taken === null) return null;
        const bound = new Map(parameters.map(({ key }, index) => [key, taken[index] ?? null]));
        const inner = session.with(bound);
        const result = run.fuel.call(levelsOfService, () => answer(elements, given, inner));
        return coerce(result, signature.result, run);
      },
      { signature },
    );
}

/** Levels of syntax one call of a service may put on the stack. */
const levelsOfService = 24;

function answer(elements: ElementsOfService, outputs: readonly Requirement[], session: Session): Value {
  const [only] = outputs;
  if (only && outputs.length === 1) return elements.valueOf(only.key, session);
  const values = newContext();
  for (const { key, name } of outputs) values[name] = elements.valueOf(key, session);
  return values;
}
