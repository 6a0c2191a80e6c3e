// Boxed expressions (DMN 1.5 §10.2) become closures of the same kind as FEEL text.
import { assertNever } from '@alur/kernel';
import type { Run } from '../run.js';
import { argumentsFor } from '../types/coerce.js';
import { FeelFunction } from '../values/function.js';
import type { Value } from '../values/value.js';
import { newContext } from '../values/value.js';
import type { KnownNames } from '../known.js';
import { compileBoxedTable } from './boxed-table.js';
import { compileConditional, compileFilter, compileFor, compileQuantified } from './boxed-iterations.js';
import { coerceTo } from './item-types.js';
import type { Boxed } from './model.js';
import type { Piece, Place } from './place.js';
import { knowing, textAt, typeAt } from './place.js';

type Of<K extends Boxed['kind']> = Extract<Boxed, { kind: K }>;

export function compileBoxed(boxed: Boxed, place: Place): Piece {
  switch (boxed.kind) {
    case 'literal':
      return { run: boxed.text.trim() === '' ? () => null : textAt(boxed.text, place), shape: 1 };
    case 'table':
      return compileBoxedTable(boxed.table, place);
    case 'context':
      return compileContext(boxed, place);
    case 'invocation':
      return compileInvocation(boxed, place);
    case 'function':
      return { run: compileFunction(boxed, place), shape: 1 };
    case 'list': {
      const items = boxed.items.map((item) => compileBoxed(item, place));
      return {
        run: (scope) => {
          scope.run.fuel.items(items.length);
          return items.map(({ run }) => run(scope));
        },
        shape: items[0]?.shape ?? 1,
      };
    }
    case 'relation':
      return compileRelation(boxed, place);
    case 'conditional':
      return compileConditional(boxed, place);
    case 'filter':
      return compileFilter(boxed, place);
    case 'for':
      return compileFor(boxed, place);
    case 'some':
    case 'every':
      return compileQuantified(boxed, place);
    case 'unsupported':
      place.tell(boxed.why);
      return { run: () => null, shape: 1 };
    default:
      return assertNever(boxed);
  }
}

/** Entries see the entries before them. */
function compileContext({ entries }: Of<'context'>, place: Place): Piece {
  const known: Record<string, KnownNames[string]> = {};
  const compiled = entries.map(({ variable, value, type: written }) => {
    const piece = compileBoxed(value, knowing(place, known));
    const type = typeAt(variable?.type ?? written, place);
    const shape = type.shape === 1 ? piece.shape : type.shape;
    if (variable) known[variable.name] = shape;
    return { name: variable?.name, run: piece.run, type, shape };
  });
  const result = compiled.find(({ name }) => name === undefined);
  return {
    run: (scope) => {
      const values = newContext();
      const inner = scope.with(values);
      let answer: Value = values;
      for (const { name, run, type } of compiled) {
        const value = coerceTo(run(inner), type, scope.run);
        if (name === undefined) answer = value;
        else values[name] = value;
      }
      return answer;
    },
    shape: result ? result.shape : known,
  };
}

function compileInvocation({ called, bindings }: Of<'invocation'>, place: Place): Piece {
  const target = textAt(called, place);
  const args = bindings.map(({ parameter, value }) => ({ parameter, run: compileBoxed(value, place).run }));
  return {
    run: (scope) => {
      const found = target(scope);
      if (!(found instanceof FeelFunction)) return null;
      const given = new Map(args.map(({ parameter, run }) => [parameter, run(scope)]));
      return found.applyByName(given, scope.run);
    },
    shape: Object.hasOwn(place.known, called) ? (place.known[called] ?? 1) : 1,
  };
}

/** Levels of syntax one call of a boxed function may put on the stack. */
const levelsOfBox = 24;

export function compileFunction({ parameters, body }: Of<'function'>, place: Place, result?: string): Piece['run'] {
  const typed = parameters.map(({ name, type }) => ({ name, type: typeAt(type, place) }));
  const names = typed.map(({ name }) => name);
  const piece = compileBoxed(
    body,
    knowing(place, Object.fromEntries(typed.map(({ name, type }) => [name, type.shape]))),
  );
  const resultType = typeAt(result, place);
  const takes = typed.map(
    ({ type }) =>
      (value: Value, run: Run): Value =>
        coerceTo(value, type, run),
  );
  const signature = { parameters: typed.map(({ type }) => type.type), result: resultType.type };
  return (scope) =>
    new FeelFunction(
      names,
      (args, run) => {
        const taken = argumentsFor(args, takes, run);
        if (taken === null) return null;
        const bound = newContext();
        for (const [index, name] of names.entries()) bound[name] = taken[index] ?? null;
        return coerceTo(
          run.fuel.call(levelsOfBox, () => piece.run(scope.with(bound))),
          resultType,
          run,
        );
      },
      { signature },
    );
}

function compileRelation({ columns, rows }: Of<'relation'>, place: Place): Piece {
  const cells = rows.map((row) => row.map((cell) => compileBoxed(cell, place).run));
  return {
    run: (scope) => {
      scope.run.fuel.items(cells.length * columns.length);
      return cells.map((row) => {
        const values = newContext();
        for (const [index, name] of columns.entries()) values[name] = row[index]?.(scope) ?? null;
        return values;
      });
    },
    shape: Object.fromEntries(columns.map((name) => [name, 1])),
  };
}
