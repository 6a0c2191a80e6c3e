// Names that turn over lists and ranges: what `for`, `some` and `every` share. The last name turns fastest.
import { order } from '../compare/order.js';
import type { Run } from '../run.js';
import { FeelDate } from '../values/date.js';
import { FeelRange } from '../values/range.js';
import type { FeelList, Value } from '../values/value.js';
import { isList } from '../values/value.js';
import type { Scope } from './scope.js';

export interface Turning {
  readonly name: string;
  readonly items: (scope: Scope) => FeelList | null;
}

/** What a value gives to turn over: its items, the whole numbers or days of a range, or itself; null for nothing. */
export function itemsOf(value: Value, run: Run): FeelList | null {
  if (isList(value)) {
    run.fuel.items(value.length);
    return value;
  }
  if (!(value instanceof FeelRange)) return value === null ? null : [value];
  const all = count(value.start, value.end, run);
  return (
    all?.filter(
      (item) =>
        (value.startIncluded || order(item, value.start) !== 0) && (value.endIncluded || order(item, value.end) !== 0),
    ) ?? null
  );
}

/** Whole numbers or days from one to the other, downwards too; null for anything else. Paid for before it is made. */
export function count(from: Value, to: Value, run: Run): FeelList | null {
  if (from instanceof FeelDate && to instanceof FeelDate)
    return climb(from.epochDay, to.epochDay, run).map((day) => from.plus({ days: day - from.epochDay }));
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) ? climb(Number(from), Number(to), run) : null;
}

function climb(from: number, to: number, run: Run): readonly number[] {
  const length = Math.abs(to - from) + 1;
  run.fuel.items(length);
  const direction = to < from ? -1 : 1;
  return Array.from({ length }, (_, index) => from + direction * index);
}

/** Visits every combination until told to stop; false when something to turn over is nothing. */
export function turn(turning: readonly Turning[], scope: Scope, visit: (scope: Scope) => boolean): boolean {
  const [first, ...rest] = turning;
  if (!first) {
    scope.run.fuel.spend(1);
    visit(scope);
    return true;
  }
  const items = first.items(scope);
  if (items === null) return false;
  let going = true;
  for (const item of items) {
    const inner = scope.with({ [first.name]: item });
    const whole = turn(rest, inner, (innermost) => (going = visit(innermost)));
    if (!whole) return false;
    if (!going) break;
  }
  return true;
}
