// The boxed forms of `if`, filter, `for`, `some` and `every` (DMN 1.5 §10.2.2), on the same steps as their FEEL text.
import { over, quantify, repeat } from '../compile/iterations.js';
import { filtered } from '../compile/filters.js';
import type { Evaluate } from '../compile/scope.js';
import type { Boxed } from './model.js';
import type { Piece, Place } from './place.js';
import { knowing } from './place.js';

type Of<K extends Boxed['kind']> = Extract<Boxed, { kind: K }>;

export function compileConditional(boxed: Of<'conditional'>, place: Place): Piece {
  const [condition, then, otherwise] = [boxed.if, boxed.then, boxed.else].map((part) => place.compile(part, place));
  return {
    run: (scope) => {
      const asked = condition?.run(scope) ?? null;
      if (asked !== null && typeof asked !== 'boolean') return null;
      return (asked === true ? then : otherwise)?.run(scope) ?? null;
    },
    shape: then?.shape ?? 1,
  };
}

export function compileFilter(boxed: Of<'filter'>, place: Place): Piece {
  const source = place.compile(boxed.in, place);
  const names = source.shape === 1 ? {} : source.shape;
  const match = place.compile(boxed.match, knowing(place, { ...names, item: source.shape }));
  return {
    run: (scope) => {
      const strict = truthsOnly(match.run);
      const kept = filtered(source.run(scope), strict.ask, scope);
      return strict.met() ? kept : null;
    },
    shape: source.shape,
  };
}

export function compileFor(boxed: Of<'for'>, place: Place): Piece {
  const source = place.compile(boxed.in, place);
  const body = place.compile(boxed.return, knowing(place, { [boxed.variable]: source.shape, partial: 1 }));
  const turning = over(boxed.variable, source.run);
  return { run: (scope) => repeat(turning, body.run, scope), shape: body.shape };
}

export function compileQuantified(boxed: Of<'some' | 'every'>, place: Place): Piece {
  const source = place.compile(boxed.in, place);
  const condition = place.compile(boxed.satisfies, knowing(place, { [boxed.variable]: source.shape }));
  const turning = over(boxed.variable, source.run);
  return {
    run: (scope) => {
      const strict = truthsOnly(condition.run);
      const answer = quantify(boxed.kind === 'some', turning, { condition: strict.ask, scope });
      return strict.met() ? answer : null;
    },
    shape: 1,
  };
}

/** Boxes ask for booleans where FEEL text takes anything but true for false: one other answer makes the whole null. */
function truthsOnly(condition: Evaluate): { readonly ask: Evaluate; readonly met: () => boolean } {
  let met = true;
  return {
    ask: (scope) => {
      const answer = condition(scope);
      met &&= answer === null || typeof answer === 'boolean';
      return typeof answer === 'boolean' ? answer : null;
    },
    met: () => met,
  };
}
