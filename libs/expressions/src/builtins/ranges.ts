// Functions of ranges (DMN 1.5 §10.3.4, range functions): how two stretches lie to each other. A point is a stretch of itself alone.
import { relationOf } from '../compare/relation.js';
import type { Relation } from '../compare/relation.js';
import { readRange } from '../values/read-range.js';
import { FeelRange } from '../values/range.js';
import type { Value } from '../values/value.js';
import { isContext, isList } from '../values/value.js';
import { FeelFunction } from '../values/function.js';
import type { Builtins, Form } from './define.js';
import { builtin, overloaded, text } from './define.js';

type Kind = 'point' | 'range';
type Holds = (relation: Relation) => boolean;

/** Which kinds of arguments a function takes; the others make it null. */
const any = [
  ['point', 'point'],
  ['point', 'range'],
  ['range', 'point'],
  ['range', 'range'],
] as const;
const ranges = [['range', 'range']] as const;
const pointIn = [
  ['point', 'range'],
  ['range', 'range'],
] as const;
const around = [
  ['range', 'point'],
  ['range', 'range'],
] as const;
const alike = [
  ['point', 'point'],
  ['range', 'range'],
] as const;

function relating(kinds: readonly (readonly [Kind, Kind])[], holds: Holds): FeelFunction {
  const forms = kinds.map(([first, second]): Form => {
    const isSame = first === second;
    return {
      parameters: isSame ? [`${first}1`, `${second}2`] : [first, second],
      body: ([a = null, b = null]) => {
        const [left, right] = [stretch(a), stretch(b)];
        if (!left || !right) return null;
        const allowed = kinds.some(([one, other]) => one === kindOf(a) && other === kindOf(b));
        const relation = allowed ? relationOf(left, right) : null;
        return relation && holds(relation);
      },
    };
  });
  return overloaded(...forms);
}

const kindOf = (value: Value): Kind => (value instanceof FeelRange ? 'range' : 'point');

function stretch(value: Value): FeelRange | null {
  if (value instanceof FeelRange) return value;
  const isPoint = value !== null && !isList(value) && !isContext(value) && !(value instanceof FeelFunction);
  return isPoint ? new FeelRange(value, true, value, true) : null;
}

const before: Holds = ({ a, b, ends }) =>
  ends.aEndToBStart < 0 || (ends.aEndToBStart === 0 && !(a.endIncluded && b.startIncluded));
const includes: Holds = ({ a, b, ends }) =>
  (ends.starts < 0 || (ends.starts === 0 && (a.startIncluded || !b.startIncluded))) &&
  (ends.ends > 0 || (ends.ends === 0 && (a.endIncluded || !b.endIncluded)));
const meets: Holds = ({ a, b, ends }) => ends.aEndToBStart === 0 && a.endIncluded && b.startIncluded;
const touchesLater: Holds = ({ a, b, ends }) =>
  ends.aEndToBStart > 0 || (ends.aEndToBStart === 0 && a.endIncluded && b.startIncluded);
const touchesEarlier: Holds = ({ a, b, ends }) =>
  ends.aStartToBEnd < 0 || (ends.aStartToBEnd === 0 && a.startIncluded && b.endIncluded);
const overlapsBefore: Holds = (relation) => {
  const { a, b, ends } = relation;
  return (
    (ends.starts < 0 || (ends.starts === 0 && a.startIncluded && !b.startIncluded)) &&
    touchesLater(relation) &&
    (ends.ends < 0 || (ends.ends === 0 && (!a.endIncluded || b.endIncluded)))
  );
};
const finishes: Holds = ({ a, b, ends }) =>
  ends.ends === 0 &&
  a.endIncluded === b.endIncluded &&
  (ends.starts > 0 || (ends.starts === 0 && (!a.startIncluded || b.startIncluded)));
const starts: Holds = ({ a, b, ends }) =>
  ends.starts === 0 &&
  a.startIncluded === b.startIncluded &&
  (ends.ends < 0 || (ends.ends === 0 && (!a.endIncluded || b.endIncluded)));
const coincides: Holds = ({ a, b, ends }) =>
  ends.starts === 0 && ends.ends === 0 && a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded;

/** The same seen from the other side. */
const mirrored =
  (holds: Holds): Holds =>
  ({ a, b, ends }) =>
    holds({
      a: b,
      b: a,
      ends: {
        starts: -ends.starts,
        ends: -ends.ends,
        aEndToBStart: -ends.aStartToBEnd,
        aStartToBEnd: -ends.aEndToBStart,
      },
    });

export const rangeBuiltins: Builtins = {
  before: relating(any, before),
  after: relating(any, mirrored(before)),
  meets: relating(ranges, meets),
  'met by': relating(ranges, mirrored(meets)),
  overlaps: relating(ranges, (relation) => touchesLater(relation) && touchesEarlier(relation)),
  'overlaps before': relating(ranges, overlapsBefore),
  'overlaps after': relating(ranges, mirrored(overlapsBefore)),
  finishes: relating(pointIn, finishes),
  'finished by': relating(around, mirrored(finishes)),
  includes: relating(around, includes),
  during: relating(pointIn, mirrored(includes)),
  starts: relating(pointIn, starts),
  'started by': relating(around, mirrored(starts)),
  coincides: relating(alike, coincides),
  range: builtin(['from'], ([from], run) => {
    const written = text(from);
    if (written === null) return null;
    run.fuel.text(written.length);
    return readRange(written);
  }),
};
