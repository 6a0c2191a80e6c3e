import type { Json, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { CompiledDecision, EvaluationContext, EvaluationFailure } from '../contract.js';
import { guarded, startScope } from '../evaluation.js';
import { limits, tableSteps } from '../fuel.js';
import { Scope } from '../compile/scope.js';
import { liftEntries } from '../types/lift.js';
import { FeelFunction } from '../values/function.js';
import { jsonOf } from '../values/to-json.js';
import type { Value } from '../values/value.js';
import { entry } from '../values/value.js';
import type { CompiledElement } from './compile-elements.js';
import { Elements } from './compile-elements.js';
import { Graph } from './graph.js';
import type { GraphNode } from './graph.js';
import type { Boxed, DecisionModel } from './model.js';
import type { ModelFault } from './place.js';
import { Session } from './session.js';

/** A whole model, compiled: decisions with what they require, business knowledge, services, types and imports. */
export interface CompiledDecisionModel {
  /** Everything that is no FEEL, points to nothing or is not run here. An element with a fault answers with a failure. */
  readonly faults: readonly ModelFault[];
  /** Ids of the decisions and services of the model itself. */
  readonly decisions: readonly string[];
  /** One decision or service by id or name, as a table on its own would be; undefined for an unknown one. */
  find(idOrName: string): CompiledDecision | undefined;
  /** The answer before it becomes JSON, for tests of conformance. */
  valueOf(idOrName: string, context: EvaluationContext): Result<Value, EvaluationFailure>;
}

/** `imported`: every model the first one imports, in any order, directly or through others. */
export function compileDecisionModel(
  model: DecisionModel,
  imported: readonly DecisionModel[] = [],
): CompiledDecisionModel {
  const graph = new Graph([model, ...imported]);
  const elements = new Elements(graph);
  const steps = [model, ...imported]
    .flatMap(boxesOf)
    .reduce((sum, boxed) => sum + tableCost(boxed), limits.steps as number);
  const asked = (idOrName: string): GraphNode | undefined => {
    const node = graph.named(model.namespace, idOrName);
    return node?.kind === 'decision' || node?.kind === 'service' ? node : undefined;
  };
  const work = (node: GraphNode, context: EvaluationContext): { value: Value; scope: Scope } => {
    const { run } = startScope({ ...context, values: {} }, steps);
    const scope = new Scope(run, {});
    const inputs = context.types ? liftEntries(context.values, context.types) : context.values;
    return { value: answerOf(elements.get(node.key), elements, new Session(scope, inputs)), scope };
  };
  return {
    faults: elements.faults,
    decisions: graph.all.flatMap((node) => (node.model === model && asked(node.element.id) ? [node.element.id] : [])),
    find: (idOrName) => {
      const node = asked(idOrName);
      return (
        node && {
          id: node.element.id,
          names: inputNames(node.key, elements),
          evaluate: (context): Result<Json, EvaluationFailure> =>
            guarded(() => {
              const { value, scope } = work(node, context);
              return jsonOf(value, scope.run);
            }),
        }
      );
    },
    valueOf: (idOrName, context) => {
      const node = asked(idOrName);
      return node
        ? guarded(() => work(node, context).value)
        : err({ code: 'EXPRESSION_FAILED', message: `Keputusan "${idOrName}" tidak ada` });
    },
  };
}

/** A service that is asked directly takes its parameters by name from the data. */
function answerOf({ node }: CompiledElement, elements: Elements, session: Session): Value {
  const value = elements.valueOf(node.key, session);
  if (node.kind !== 'service' || !(value instanceof FeelFunction)) return value;
  return value.apply(
    value.parameters.map((name) => entry(session.inputs, name) ?? null),
    session.scope.run,
  );
}

/** Names of the input data an element needs, over all it requires. */
function inputNames(key: string, elements: Elements, seen = new Set<string>()): readonly string[] {
  if (seen.has(key)) return [];
  seen.add(key);
  const { node, requirements } = elements.get(key);
  if (node.kind === 'input') return [node.element.name];
  return [...new Set(requirements.flatMap((requirement) => inputNames(requirement.key, elements, seen)))];
}

const boxesOf = ({ decisions, functions }: DecisionModel): readonly Boxed[] =>
  [...decisions.map(({ logic }) => logic), ...functions.map(({ body }) => body)].flatMap((boxed) => boxed ?? []);

/** Steps the tables of a box add to the limit; only those at its top, for what is inside runs once per call. */
function tableCost(boxed: Boxed): number {
  if (boxed.kind === 'table') return tableSteps(boxed.table) - limits.steps;
  return boxed.kind === 'context' ? boxed.entries.reduce((sum, { value }) => sum + tableCost(value), 0) : 0;
}
